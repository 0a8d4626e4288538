package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/** Work for the collector: lists kept and dropped, old objects that point to young ones, large arrays, hashes over time. */
final class AllocationPressure implements StatementKind {
    private final Workshop w;

    AllocationPressure(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        Place value = at.withDepth(2);
        menu.add(2, () -> chain(value));
        menu.add(2, () -> oldToYoung(value));
        menu.add(1, () -> ring(value));
        menu.add(1, () -> tree(value));
        menu.add(1, () -> large(value));
        menu.add(1, () -> identity(value));
        menu.add(1, () -> shortLived(value));
        if (w.has(Feature.OBJECTS) && !w.model().types().isEmpty()) {
            menu.add(3, () -> keptObjects(value));
        }
    }

    private String turns() {
        return Integer.toString(w.pick(3, 10, 30, 80));
    }

    private Place counting(Place at, String counter) {
        Place inside = at.inner();
        inside.scope().declare(counter, "int", Scope.Access.COUNTER);
        return inside;
    }

    private String head(String counter) {
        return "for (int " + counter + " = 0; " + counter + " < " + turns() + "; " + counter + "++) {\nburn();\n";
    }

    /** A linked list of which every few turns a part is dropped. */
    private SourceNode chain(Place at) {
        String list = w.name("g");
        String i = w.name("i");
        String drop = w.pick(
                list + " = " + list + ".next", list + " = null", list + ".next = null", list + ".next = " + list);
        return w.statement(
                "{\nLink " + list + " = null;\n" + head(i) + list + " = new Link(" + list + ", # + " + i
                        + ");\nif (#) {\n" + drop + ";\n}\n}\nshow(sum(" + list + "));\n}\n",
                counting(at, i),
                "int",
                "boolean");
    }

    private SourceNode oldToYoung(Place at) {
        String i = w.name("i");
        String slot = w.name("k");
        return w.statement(
                head(i) + "int " + slot + " = at(#, kept.length);\nkept[" + slot + "] = "
                        + w.pick("new Link(kept[" + slot + "], #)", "new Link(null, #)", "new Link(kept[0], #)")
                        + ";\nif (depth(kept[" + slot + "]) > 9) {\nkept[" + slot
                        + "].next = null;\n}\n}\nshow(sum(kept[at(#, kept.length)]));\n",
                counting(at, i),
                "int",
                "int",
                w.expression("int", at));
    }

    private SourceNode ring(Place at) {
        String ring = w.name("g");
        String i = w.name("i");
        String element = w.pick("int[]", "Object[]", "String", "long[]");
        String made = element.equals("String")
                ? "\"s\" + " + i + " + #"
                : "new " + element.replace("[]", "[") + i
                        + (element.equals("Object[]") ? " + 1 + (# & 3)]" : " + (# & 7)]");
        return w.statement(
                "{\n" + element + "[] " + ring + " = new "
                        + (element.endsWith("[]") ? element.replace("[]", "[5][]") : element + "[5]") + ";\n" + head(i)
                        + ring + "[" + i + " % 5] = " + made + ";\n}\nshow(" + ring + ");\n}\n",
                counting(at, i),
                "int");
    }

    private SourceNode tree(Place at) {
        String tree = w.name("g");
        String i = w.name("i");
        return w.statement(
                "{\nTree " + tree + " = null;\n" + head(i) + tree + " = Tree.insert(" + tree + ", # * 7919 + " + i
                        + ");\n}\nshow(Tree.hash(" + tree + "));\n}\n",
                counting(at, i),
                "int");
    }

    private SourceNode large(Place at) {
        String big = w.name("g");
        String i = w.name("i");
        String type = w.pick("int", "byte", "long", "Object");
        String mark = type.equals("Object") ? "new Link(null, " + i + ")" : "(" + type + ") " + i;
        return w.statement(
                "{\n" + type + "[][] " + big + " = new " + type + "[3][];\nfor (int " + i + " = 0; " + i + " < "
                        + w.pick(4, 9) + "; " + i
                        + "++) {\nburn(10);\n" + big + "[" + i + " % 3] = new " + type + "[" + w.pick(3000, 9000, 20000)
                        + "];\n" + big
                        + "[" + i + " % 3][" + i + " * 50 + " + w.pick(0, 2000) + "] = " + mark + ";\n" + big
                        + "[0][1] = " + big
                        + "[" + i + " % 3][" + i + " * 50];\n}\nshow(" + big + "[2]);\n}\n",
                at);
    }

    /** Identity hashes and identity stay what they were while objects move. */
    private SourceNode identity(Place at) {
        String object = w.name("g");
        String hash = w.name("h");
        String i = w.name("i");
        return w.statement(
                "{\nObject " + object + " = " + w.pick("new Link(null, 3)", "new int[2]", "kept", "new Object()")
                        + ";\nint " + hash
                        + " = System.identityHashCode(" + object + ");\nObject[] same = {" + object + ", null};\n"
                        + head(i)
                        + "same[1] = new Link(null, #);\n}\nshow(" + hash
                        + " == System.identityHashCode(same[0]) && same[0] == " + object
                        + ");\n}\n",
                counting(at, i),
                "int");
    }

    /** Objects that live for a turn; what does not escape may be taken apart. */
    private SourceNode shortLived(Place at) {
        String i = w.name("i");
        String x = w.name("x");
        String body = w.pick(
                "Link l = new Link(null, # + I);\nX += l.value;",
                "Link l = new Link(null, #);\nLink m = # ? l : new Link(l, I);\nm.value++;\nX = X * 3 + l.value + m.value;",
                "long[] pair = {#, I};\npair[I & 1] += 5;\nX += (int) (pair[0] ^ pair[1]);",
                "Link l = new Link(null, #);\nl.next = l;\nl.next.value += I;\nX += l.value;",
                "Integer box = # + I;\nX += box * 2;",
                "Link l = new Link(null, I);\nif (#) {\nkept[0] = l;\n}\nl.value = #;\nX += l.value;");
        String template = ("{\nint X = 0;\n" + head(i) + body + "\n}\nshow(X);\n}\n")
                .replaceAll("\\bX\\b", x)
                .replaceAll("\\bI\\b", i);
        template = template.replaceAll("\\bl\\b", w.name("g"))
                .replaceAll("\\bm\\b", w.name("g"))
                .replaceAll("\\bpair\\b", w.name("g"));
        List<Object> holes = new ArrayList<>();
        for (int k = template.indexOf('#'); k >= 0; k = template.indexOf('#', k + 1)) {
            boolean condition = template.startsWith("if (", k - 4) || template.startsWith("# ?", k);
            holes.add(condition ? "boolean" : "int");
        }
        return w.statement(template.replaceAll("\\bbox\\b", w.name("g")), counting(at, i), holes.toArray());
    }

    /** Objects of the program's classes, kept in an array over allocations. */
    private SourceNode keptObjects(Place at) {
        String type = w.pick(w.model().types()).name;
        String array = w.name("g");
        String i = w.name("i");
        return w.statement(
                "{\n" + type + "[] " + array + " = new " + type + "[4];\n" + head(i) + array + "[at(# + " + i
                        + ", 4)] = #;\n}\nshow(" + array + ");\n}\n",
                counting(at, i),
                "int",
                type);
    }
}
