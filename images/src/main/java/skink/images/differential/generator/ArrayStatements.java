package skink.images.differential.generator;

import java.util.List;

/** Stores into arrays, through aliases too, and the library's work on whole arrays. */
final class ArrayStatements implements StatementKind {
    private final Workshop w;

    ArrayStatements(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        List<Scope.Variable> arrays =
                at.scope().all().stream().filter(v -> Types.isArray(v.type())).toList();
        if (arrays.isEmpty()) {
            return;
        }
        Place value = at.withDepth(2);
        menu.add(5, () -> store(w.pick(arrays), value));
        menu.add(2, () -> alias(w.pick(arrays), at));
        menu.add(1, () -> whole(w.pick(arrays), value));
    }

    private SourceNode store(Scope.Variable array, Place at) {
        String element = Types.element(array.type());
        String name = array.name();
        if (Types.isArray(element)) {
            return w.statement(
                    name + "[at(#, " + name + ".length)][# & 3] " + w.pick("=", "+=") + " #;\n",
                    at,
                    "int",
                    "int",
                    Types.element(element));
        }
        String index = w.pick("#", "# & 3", "at(#, " + name + ".length)", "at(#, " + name + ".length)");
        String operator = Types.isWide(element) ? w.pick("=", "+=", "-=", "*=") : "=";
        return w.statement(name + "[" + index + "] " + operator + " #;\n", at, "int", element);
    }

    private SourceNode alias(Scope.Variable array, Place at) {
        String name = w.name("v");
        at.scope().declare(name, array.type(), Scope.Access.FINAL);
        return w.statement("final " + array.type() + " " + name + " = " + array.name() + ";\n", at);
    }

    private SourceNode whole(Scope.Variable array, Place at) {
        String name = array.name();
        String element = Types.element(array.type());
        List<Scope.Variable> same = at.scope().ofType(array.type());
        return switch (w.below(4)) {
            case 0 -> {
                String from = w.pick(same).name();
                yield w.statement(
                        "System.arraycopy(" + from + ", # & 3, " + name + ", # & 3, Math.min(" + from + ".length, "
                                + name + ".length) - " + w.pick(0, 1, 3, 3) + ");\n",
                        at,
                        "int",
                        "int");
            }
            case 1 ->
                Types.isArray(element)
                        ? w.statement("show(" + name + ");\n", at)
                        : w.statement("Arrays.fill(" + name + ", #);\n", at, element);
            case 2 ->
                Types.isNumeric(element) || element.equals("String")
                        ? w.statement("Arrays.sort(" + name + ");\n", at)
                        : w.statement("show(" + name + ");\n", at);
            default -> w.statement("show(" + name + ");\n", at);
        };
    }
}
