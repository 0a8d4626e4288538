package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * Loops of the shapes that an optimiser looks for, each with a twist that forbids what looks possible.
 *
 * <p>Their turns burn no fuel, so that nothing in the body hides them from the optimiser; the whole is paid for before.
 */
final class LoopIdioms implements StatementKind {
    private static final String PAID = "burn(40);\n";

    private final Workshop w;

    LoopIdioms(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        Place value = at.withDepth(2);
        menu.add(2, () -> walkArray(value));
        menu.add(2, () -> offsets(value));
        menu.add(2, () -> nearOverflow(value));
        menu.add(1, () -> nestedArrays(value));
        menu.add(1, () -> guardedDivision(value));
        menu.add(2, () -> aliasedStore(value));
        menu.add(1, () -> replacedArray(value));
        menu.add(1, () -> meetingInTheMiddle(value));
        menu.add(1, () -> scaledIndex(value));
        menu.add(1, () -> narrowCounter(value));
        menu.add(1, () -> mixedAccumulators(value));
        menu.add(1, () -> sorting(value));
        menu.add(1, () -> invariantThatMayFail(value));
        if (w.has(Feature.OBJECTS) && !w.model().types().isEmpty()) {
            menu.add(4, () -> typeTests(value));
            menu.add(3, () -> invariantField(value));
        }
    }

    /** A local array of this type: an alias of one in scope or a new one. */
    private String array(String type, Place at, SourceNode into) {
        String name = w.name("a");
        List<Scope.Variable> known = at.scope().ofType(type);
        Place outside = at.inner();
        SourceNode value = !known.isEmpty() && w.oneIn(2)
                ? w.fill(type, w.pick(known).name(), at)
                : w.fill(type, "new " + Types.element(type) + "[" + w.pick(1, 5, 9, 16, 33) + "]", outside);
        into.add(w.statement(type + " " + name + " = #;\n", outside, value));
        return name;
    }

    private SourceNode start() {
        return SourceNode.of(Types.STATEMENT, "", "{\n");
    }

    private SourceNode end(SourceNode node, String loop, Place at, Object... holes) {
        return node.add(PAID).add(w.statement(loop, at, holes)).add("}\n");
    }

    private Place with(Place at, String... counters) {
        Place inside = at.inner();
        for (String counter : counters) {
            inside.scope().declare(counter, "int", Scope.Access.COUNTER);
        }
        return inside;
    }

    private String element() {
        List<String> elements = new ArrayList<>(List.of("int", "int"));
        if (w.has(Feature.LONGS)) {
            elements.add("long");
        }
        if (w.has(Feature.FLOATS)) {
            elements.add("double");
            elements.add("float");
        }
        if (w.has(Feature.SMALL_INTEGERS)) {
            elements.addAll(List.of("byte", "char", "short"));
        }
        return w.pick(elements);
    }

    private SourceNode walkArray(Place at) {
        SourceNode node = start();
        String type = element();
        String a = array(type + "[]", at, node);
        String i = w.name("i");
        Place inside = with(at, i);
        String head = w.pick(
                "for (int I = 0; I < A.length; I++)",
                "for (int I = A.length - 1; I >= 0; I--)",
                "for (int I = 0; I <= A.length - 1; I++)",
                "for (int I = 0; I != A.length; I++)",
                "for (int I = 0, n = A.length; I < n; I += 2)",
                "for (int I = A.length; --I >= 0;)");
        String body = w.pick(
                "A[I] = (T) (A[I] + #);",
                "A[I] += #;",
                "if (A[I] > A[0]) {\nA[0] = A[I];\n}\nA[I] = (T) #;",
                "A[I] = (T) (I > 0 ? A[I - 1] + # : #);",
                "if (#) {\nbreak;\n}\nA[I]++;");
        String template = named(head + " {\n" + body + "\n}\nshow(A);\n", a, i).replace("(T)", "(" + type + ")");
        return end(node, template, inside, holes(template, type));
    }

    private static String named(String template, String a, String i) {
        return template.replaceAll("\\bA\\b", a).replaceAll("\\bI\\b", i);
    }

    /** As many holes as the template has; those in conditions are boolean. */
    private static Object[] holes(String template, String type) {
        List<Object> holes = new ArrayList<>();
        for (int at = template.indexOf('#'); at >= 0; at = template.indexOf('#', at + 1)) {
            holes.add(template.startsWith("if (", Math.max(0, at - 4)) ? "boolean" : type);
        }
        return holes.toArray();
    }

    /** Neighbours at constant distances, some out of bounds at the ends. */
    private SourceNode offsets(Place at) {
        SourceNode node = start();
        String type = element();
        String a = array(type + "[]", at, node);
        String b = array(type + "[]", at, node);
        String i = w.name("i");
        int low = w.pick(0, 0, 1, 2, -1);
        int high = w.pick(0, 1, 2, 3, -1);
        String head = w.oneIn(2)
                ? "for (int I = " + low + "; I < A.length - " + high + "; I += " + w.pick(1, 1, 2, 3) + ") {\n"
                : "for (int I = A.length - " + high + " - 1; I >= " + low + "; I -= " + w.pick(1, 1, 2) + ") {\n";
        String body = w.pick(
                "B[I] = A[I + " + w.pick(0, 1, 2) + "];\n",
                "A[I - " + w.pick(0, 1) + "] += B[I + " + w.pick(0, 1) + "];\n",
                "B[I] = (T) (A[I + " + w.pick(1, 2) + "] - A[I] + #);\n");
        String template = named(head + body + "}\nshow(A);\nshow(" + b + ");\n", a, i)
                .replaceAll("\\bB\\b", b)
                .replace("(T)", "(" + type + ")");
        return end(node, template, with(at, i), holes(template, type));
    }

    private SourceNode nearOverflow(Place at) {
        String i = w.name("i");
        String n = w.name("n");
        String head = w.pick(
                "for (int I = Integer.MAX_VALUE - 5; I > 0 && N < 20; I += 3)",
                "for (int I = Integer.MAX_VALUE - 9; I <= Integer.MAX_VALUE - 1; I++)",
                "for (int I = Integer.MIN_VALUE + 7; I < 0 && N < 30; I -= 2)",
                "for (int I = Integer.MIN_VALUE; I < Integer.MIN_VALUE + 11; I++)",
                "for (int I = Integer.MAX_VALUE - 2; I >= 0 && N < 9; I++)",
                "for (int I = 1; I > 0; I *= 2)",
                "for (int I = -7; I < Integer.MAX_VALUE - 3 && N < 12; I += 400000000)");
        SourceNode node = start();
        String a = array("int[]", at, node);
        String body = w.pick(
                "N += 1;\nA[I & 3] += I;",
                "N++;\nif (I - 3 < I) {\nA[0] += I;\n}",
                "A[(I >>> 28) & 7] ^= N;\nN++;",
                "N++;\nA[N % A.length] += I / 3 + #;",
                "N++;\nif (I + 2 > I) {\nA[0]++;\n} else {\nA[0] *= #;\n}");
        String template =
                ("int N = 0;\n" + named(head + " {\n" + body + "\n}\nshow(A);\n", a, i)).replaceAll("\\bN\\b", n);
        Place inside = with(at, i);
        inside.scope().declare(n, "int", Scope.Access.COUNTER);
        return end(node, "{\n" + template + "show(" + n + ");\n}\n", inside, holes(template, "int"));
    }

    private SourceNode nestedArrays(Place at) {
        String m = w.name("m");
        String i = w.name("i");
        String j = w.name("i");
        String type = w.pick("int", "long");
        SourceNode node = start();
        node.add(type + "[][] " + m + " = new " + type + "[" + w.pick(2, 4, 6) + "][" + w.pick(3, 5) + "];\n");
        if (w.oneIn(3)) {
            node.add(m + "[1] = " + w.pick("new " + type + "[2]", m + "[0]", "new " + type + "[9]") + ";\n");
        }
        String bound = w.pick(m + "[" + i + "].length", m + "[0].length", m + ".length", i);
        String target =
                w.pick(m + "[" + i + "][" + j + "]", m + "[" + i + "][" + j + "]", m + "[" + j + " % 2][" + i + "]");
        return end(
                node,
                "for (int " + i + " = 0; " + i + " < " + m + ".length; " + i + "++) {\nfor (int " + j + " = 0; " + j
                        + " < " + bound + "; " + j + "++) {\n" + target + " += # + " + i + " * 7 + " + j
                        + ";\n}\n}\nshow(" + m + ");\n",
                with(at, i, j),
                type);
    }

    private SourceNode guardedDivision(Place at) {
        String d = w.name("d");
        String i = w.name("i");
        String x = w.name("x");
        String type = w.has(Feature.LONGS) ? w.pick("int", "long") : "int";
        SourceNode node = start();
        node.add(w.statement(type + " " + d + " = # & 1;\n", at, type)).add(type + " " + x + " = 0;\n");
        String guard = w.pick("I > " + w.pick(2, 6, 99), d + " != 0", "I < 0", "(I & 1) == 1 && " + d + " > 0");
        String body = w.pick("X += # / D;", "X = X * 31 + # % D;", "X += I / D + # % D;");
        String template = named(
                        "for (int I = 0; I < " + (1 + w.below(8)) + "; I++) {\nif (" + guard + ") {\n" + body
                                + "\n}\n}\nshow(X);\n",
                        "A",
                        i)
                .replaceAll("\\bX\\b", x)
                .replaceAll("\\bD\\b", d);
        return end(node, template, with(at, i), holes(template, type));
    }

    /** An invariant load, and a store that may change what it loads. */
    private SourceNode aliasedStore(Place at) {
        SourceNode node = start();
        String type = element();
        String a = array(type + "[]", at, node);
        String b = w.name("a");
        node.add(w.statement(
                type + "[] " + b + " = # ? " + a + " : new " + type + "[" + w.pick(1, 6, 20) + "];\n", at, "boolean"));
        String i = w.name("i");
        String body = w.pick(
                "B[I % B.length] += A[0];",
                "B[0] += A[0];\nA[A.length - 1]++;",
                "X += A[1 % A.length];\nB[I & (B.length > 1 ? 1 : 0)] = (T) (X + #);",
                "A[I % A.length] = B[0];\nB[B.length - 1] = (T) (A[0] + #);");
        String x = w.name("x");
        String template = named(
                        type + " X = 0;\nfor (int I = 0; I < " + (2 + w.below(12)) + "; I++) {\n" + body
                                + "\n}\nshow(X);\nshow(A);\nshow(B);\n",
                        a,
                        i)
                .replaceAll("\\bB\\b", b)
                .replaceAll("\\bX\\b", x)
                .replace("(T)", "(" + type + ")");
        return end(node, "{\n" + template + "}\n", with(at, i), holes(template, type));
    }

    /** The array variable changes while a loop counts to its length. */
    private SourceNode replacedArray(Place at) {
        SourceNode node = start();
        String a = w.name("a");
        String i = w.name("i");
        node.add("int[] " + a + " = new int[" + w.pick(6, 9) + "];\n");
        String condition = w.pick("I < A.length", "I < A.length && A[I] == 0", "I + 1 < A.length");
        String body = w.pick(
                "A[I] = #;\nif (I == 3) {\nA = new int[" + w.pick(2, 5, 12) + "];\n}",
                "if (#) {\nA = Arrays.copyOf(A, A.length + 1);\n}\nA[I] = I;",
                "A[I] += #;\nif (I == 2) {\nA = A.clone();\nA[I]--;\n}");
        String template =
                named("for (int I = 0; " + condition + " && I < 30; I++) {\n" + body + "\n}\nshow(A);\n", a, i);
        return end(node, template, with(at, i), holes(template, "int"));
    }

    private SourceNode meetingInTheMiddle(Place at) {
        SourceNode node = start();
        String type = element();
        String a = array(type + "[]", at, node);
        String lo = w.name("i");
        String hi = w.name("i");
        String last = w.pick(" - 1", " - 1", " - 1", "");
        return end(
                node,
                "for (int " + lo + " = 0, " + hi + " = " + a + ".length" + last + "; " + lo + " < " + hi + "; " + lo
                        + "++, " + hi
                        + "--) {\n" + type + " swap = " + a + "[" + lo + "];\n" + a + "[" + lo + "] = " + a + "[" + hi
                        + "];\n" + a
                        + "[" + hi + "] = (" + type + ") (swap + #);\n}\nshow(" + a + ");\n",
                with(at, lo, hi),
                "int");
    }

    private SourceNode scaledIndex(Place at) {
        SourceNode node = start();
        String type = element();
        String a = array(type + "[]", at, node);
        String i = w.name("i");
        String index = w.pick(
                "I * 2",
                "I * 3 + 1",
                "I >> 1",
                "(I * 7) & 7",
                "A.length - 1 - I",
                "I * I",
                "(I + 5) % A.length",
                "I - 2",
                "7 - I",
                "I * -1 + 4");
        int count = w.pick(2, 3, 5, 8);
        String template = named(
                        "for (int I = 0; I < " + count + "; I++) {\nA[" + index + "] += (T) (I * "
                                + w.pick(3, 5, 12, -4) + " + #);\n}\nshow(A);\n",
                        a,
                        i)
                .replace("(T)", "(" + type + ")");
        return end(node, template, with(at, i), "int");
    }

    private SourceNode narrowCounter(Place at) {
        String i = w.name("i");
        String x = w.name("x");
        String head = w.pick(
                "for (byte I = 100; I > 0; I++)",
                "for (byte I = -100; I < 0; I -= 7)",
                "for (short I = 32700; I > 0; I += 5)",
                "for (char I = 20; I < 100; I -= 3)",
                "for (char I = 'a'; I <= 'z'; I++)",
                "for (long I = Long.MAX_VALUE - 4; I > 0; I++)",
                "for (long I = 0; I < 10; I += 3)",
                "for (float I = 0; I < 2; I += 0.25f)",
                "for (double I = 1; I != 0.125; I /= 2)");
        SourceNode node = start();
        String template = named("long X = 0;\n" + head + " {\nX = X * 31 + (long) I + #;\n}\nshow(X);\n", "A", i)
                .replaceAll("\\bX\\b", x);
        return end(node, "{\n" + template + "}\n", at, "int");
    }

    private SourceNode mixedAccumulators(Place at) {
        SourceNode node = start();
        String i = w.name("i");
        StringBuilder declare = new StringBuilder();
        StringBuilder step = new StringBuilder();
        StringBuilder show = new StringBuilder();
        List<Object> holes = new ArrayList<>();
        Place inside = with(at, i);
        for (int k = 2 + w.below(5); k > 0; k--) {
            String type = element();
            String name = w.name("x");
            declare.append(type)
                    .append(' ')
                    .append(name)
                    .append(" = ")
                    .append(w.literal(type))
                    .append(";\n");
            step.append(name).append(w.pick(" += ", " -= ", " *= ")).append("#;\n");
            show.append("show(").append(name).append(");\n");
            inside.scope().declare(name, type, Scope.Access.COUNTER);
            holes.add(w.pick(type, "int"));
        }
        return end(
                node,
                "{\n" + declare + "for (int " + i + " = 0; " + i + " < " + (3 + w.below(20)) + "; " + i + "++) {\n"
                        + step + "}\n" + show + "}\n",
                inside,
                holes.toArray());
    }

    private SourceNode sorting(Place at) {
        SourceNode node = start();
        String type = element();
        String a = array(type + "[]", at, node);
        String i = w.name("i");
        String j = w.name("i");
        String template = named(
                "for (int I = 0; I < A.length; I++) {\nA[I] = (" + type
                        + ") (# ^ I * 40503);\n}\nfor (int I = 1; I < A.length; I++) {\n" + type
                        + " key = A[I];\nint J = I - 1;\nwhile (J >= 0 && A[J] " + w.pick(">", "<", ">=")
                        + " key) {\nA[J + 1] = A[J];\nJ--;\n}\nA[J + 1] = key;\n}\nshow(A);\n",
                a,
                i);
        return end(node, template.replaceAll("\\bJ\\b", j), with(at, i), "int");
    }

    /** Something invariant that throws, behind something else that shows whether it came too early. */
    private SourceNode invariantThatMayFail(Place at) {
        SourceNode node = start();
        String a = w.name("a");
        String k = w.name("k");
        String i = w.name("i");
        node.add(w.statement("int[] " + a + " = # ? null : new int[] {4, 5, 6};\n", at, "boolean"));
        node.add(w.statement("int " + k + " = #;\n", at, w.fill("int", "(# % 5)", at, "int")));
        String body = w.pick(
                "trace(I, 1);\nshow(A[K]);",
                "if (I == 2) {\nshow(A[K]);\n}",
                "show(K == 0 ? I : A[K] / K);",
                "if (A != null && K >= 0 && K < 3) {\nA[K]++;\n}");
        String template = named("for (int I = 0; I < " + w.pick(0, 1, 3, 5) + "; I++) {\n" + body + "\n}\n", a, i)
                .replaceAll("\\bK\\b", k);
        return end(node, template, with(at, i));
    }

    /** Loads of fields behind tests and casts, over an array of mixed objects. */
    private SourceNode typeTests(Place at) {
        Model.Declared type = w.pick(w.model().types());
        List<Model.Declared> fields = w.model().types().stream()
                .filter(t -> t.isA(type) || type.isA(t))
                .filter(t -> t.allFields().stream().anyMatch(f -> Types.isWide(f.type())))
                .toList();
        if (fields.isEmpty()) {
            return walkArray(at);
        }
        Model.Declared tested = w.pick(fields);
        Model.Field field = w.pick(
                tested.allFields().stream().filter(f -> Types.isWide(f.type())).toList());
        String objects = w.name("o");
        String i = w.name("i");
        String x = w.name("x");
        String o = w.name("o");
        SourceNode node = start();
        node.add(w.statement(
                "Object[] " + objects + " = {#, #, \"text\", #, null};\n", at, type.name, tested.name, type.name));
        node.add(w.statement("Object " + o + " = #;\n", at, w.pick(type.name, tested.name)));
        String body = w.pick(
                "if (OS[I] instanceof T t) {\nX += t.F;\n}",
                "if (O instanceof T) {\nX += ((T) O).F;\n}",
                "if (O instanceof T t && t.F > #) {\nX -= t.F;\n} else {\nX++;\n}",
                "if (OS[I] instanceof T) {\nX = X * 3 + ((T) OS[I]).F;\n} else if (OS[I] == null) {\nX--;\n}",
                "if (I == 1) {\nX += ((T) O).F;\n}",
                "T t = O instanceof T ? (T) O : null;\nX += t == null ? # : t.F;",
                "if (OS[I] == O) {\nX += 5;\n}\nO = OS[I];\nif (O instanceof T t) {\nX ^= (long) t.F;\n}");
        String accumulator = body.contains("^=") || field.type().equals("int") ? "long" : field.type();
        String template = named(
                        accumulator + " X = 0;\nfor (int I = 0; I < OS.length; I++) {\n" + body + "\n}\nshow(X);\n",
                        "A",
                        i)
                .replaceAll("\\bOS\\b", objects)
                .replaceAll("\\bO\\b", o)
                .replaceAll("\\bX\\b", x)
                .replaceAll("\\bT\\b", tested.name)
                .replaceAll("\\bF\\b", field.name())
                .replaceAll("\\bt\\b", w.name("t"));
        return end(node, "{\n" + template + "}\n", with(at, i), holes(template, field.type()));
    }

    /** A field that looks invariant while another name for the object, or a call, changes it. */
    private SourceNode invariantField(Place at) {
        List<Model.Declared> types = w.model().types().stream()
                .filter(t -> t.allFields().stream().anyMatch(f -> f.assignable() && Types.isWide(f.type())))
                .toList();
        if (types.isEmpty()) {
            return aliasedStore(at);
        }
        Model.Declared type = w.pick(types);
        Model.Field field = w.pick(type.allFields().stream()
                .filter(f -> f.assignable() && Types.isWide(f.type()))
                .toList());
        String p = w.name("o");
        String q = w.name("o");
        String x = w.name("x");
        String i = w.name("i");
        SourceNode node = start();
        node.add(w.statement(type.name + " " + p + " = #;\n", at, type.name));
        node.add(w.statement(type.name + " " + q + " = # ? " + p + " : #;\n", at, "boolean", type.name));
        String body = w.pick(
                "X += P.F;\nQ.F += #;",
                "Q.F = X;\nX += P.F + P.F;",
                "if (#) {\nQ.F++;\n}\nX = X * 3 + P.F;",
                "if (I > 2 && Q != null) {\nX += Q.F;\n}\nX++;",
                "X += P.F;\nif (I == 3) {\nP = Q;\n}");
        String template = named(
                        field.type() + " X = 0;\nfor (int I = 0; I < " + w.pick(1, 4, 7) + "; I++) {\n" + body
                                + "\n}\nshow(X);\n",
                        "A",
                        i)
                .replaceAll("\\bP\\b", p)
                .replaceAll("\\bQ\\b", q)
                .replaceAll("\\bX\\b", x)
                .replaceAll("\\bF\\b", field.name());
        return end(node, "{\n" + template + "}\n", with(at, i), holes(template, field.type()));
    }
}
