package skink.images.differential.generator;

import java.util.List;

/** Loops over random bodies: counted both ways, by steps, on a condition, over arrays; each turn burns fuel. */
final class Loops implements StatementKind {
    private final Workshop w;

    Loops(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        if (at.depth() <= 0) {
            return;
        }
        menu.add(4, () -> counted(at));
        menu.add(1, () -> onCondition(at));
        menu.add(1, () -> doWhile(at));
        menu.add(1, () -> nested(at));
        List<Scope.Variable> arrays =
                at.scope().all().stream().filter(v -> Types.isArray(v.type())).toList();
        if (!arrays.isEmpty()) {
            menu.add(2, () -> over(w.pick(arrays), at));
        }
    }

    private String label() {
        return w.oneIn(3) ? w.name("L") : null;
    }

    private static String prefix(String label) {
        return label == null ? "" : label + ":\n";
    }

    private SourceNode counted(Place at) {
        String counter = w.name("i");
        String label = label();
        Place inside = at.loop(label);
        inside.scope().declare(counter, "int", Scope.Access.COUNTER);
        return w.statement(prefix(label) + head(counter, at) + "burn();\n#}\n", inside, w.statements(inside));
    }

    private String head(String i, Place at) {
        List<Scope.Variable> arrays = at.scope().ofType("int[]");
        String bound = !arrays.isEmpty() && w.oneIn(2) ? w.pick(arrays).name() + ".length" : "" + (1 + w.below(12));
        return switch (w.below(5)) {
            case 0, 1 -> "for (int " + i + " = 0; " + i + " < " + bound + "; " + i + "++) {\n";
            case 2 -> "for (int " + i + " = " + bound + " - 1; " + i + " >= 0; " + i + "--) {\n";
            case 3 -> "for (int " + i + " = -2; " + i + " <= 9; " + i + " += " + (1 + w.below(3)) + ") {\n";
            default ->
                "for (int " + i + " = " + w.pick(30, 100) + "; " + i + " > 3; " + i + " = " + i
                        + w.pick(" / 2", " >> 1", " - 7") + ") {\n";
        };
    }

    private SourceNode onCondition(Place at) {
        String label = label();
        Place inside = at.loop(label);
        return w.statement(
                prefix(label) + "while (more() && #) {\n#}\n",
                inside,
                w.expression("boolean", at),
                w.statements(inside));
    }

    private SourceNode doWhile(Place at) {
        String count = w.name("n");
        String label = label();
        Place inside = at.loop(label);
        inside.scope().declare(count, "int", Scope.Access.COUNTER);
        String head = "{\nint " + count + " = 0;\n" + prefix(label) + "do {\nburn();\n" + count + "++;\n#} while (";
        return w.statement(
                head + count + " < " + (1 + w.below(6)) + " && #);\n}\n",
                inside,
                w.statements(inside),
                w.expression("boolean", at));
    }

    private SourceNode nested(Place at) {
        String outer = w.name("L");
        String i = w.name("i");
        String j = w.name("i");
        Place inside = at.loop(outer).deeper();
        inside.scope().declare(i, "int", Scope.Access.COUNTER);
        inside.scope().declare(j, "int", Scope.Access.COUNTER);
        String start = w.pick("0", i, "1");
        String head =
                outer + ":\nfor (int " + i + " = 0; " + i + " < " + (2 + w.below(6)) + "; " + i + "++) {\nfor (int " + j
                        + " = " + start + "; " + j + " < " + (2 + w.below(6)) + "; " + j + "++) {\nburn();\n";
        SourceNode before = w.statements(inside);
        SourceNode condition = w.expression("boolean", inside);
        String jump = w.pick("continue ", "break ") + outer;
        return w.statement(
                head + "#if (#) {\n" + jump + ";\n}\n#}\n}\n", inside, before, condition, w.statements(inside));
    }

    private SourceNode over(Scope.Variable array, Place at) {
        String name = w.name("x");
        String label = label();
        Place inside = at.loop(label);
        String element = Types.element(array.type());
        inside.scope().declare(name, element, Scope.Access.FINAL);
        return w.statement(
                prefix(label) + "for (" + element + " " + name + " : " + array.name() + ") {\nburn();\n#}\n",
                inside,
                w.statements(inside));
    }
}
