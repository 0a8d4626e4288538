package skink.images.differential.generator;

/**
 * Expressions that choose: the conditional operator and, where the program uses switches, switch expressions.
 *
 * <p>Each is cast to its type: javac would else type it anew for every overload of the method that it is an argument of.
 */
final class Choices implements ExpressionKind {
    private final Workshop w;

    Choices(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        if (w.model().functional(type) == null) {
            menu.add(1, () -> w.fill(type, "((" + type + ") (# ? # : #))", at, "boolean", type, type));
        }
        if (w.has(Feature.SWITCHES)) {
            menu.add(1, () -> onInt(type, at));
            if (w.has(Feature.STRINGS)) {
                menu.add(1, () -> onString(type, at));
            }
        }
    }

    private SourceNode onInt(String type, Place at) {
        String labels = w.pick("0|1|2, 3", "1|-1|1000000", "5|6, 7, 8|9", "'a'|'b'|-70000");
        return cases(type, "((" + type + ") switch (# & " + w.pick(3, 15, -1) + ") {", "int", labels.split("\\|"), at);
    }

    private SourceNode onString(String type, Place at) {
        String labels = w.pick("\"\"|\"a\", \"tail\"", "\"Skink\"|\"12\"|\"Aa\", \"BB\"");
        return cases(type, "((" + type + ") switch (#) {", "String", labels.split("\\|"), at);
    }

    private SourceNode cases(String type, String head, String selector, String[] labels, Place at) {
        SourceNode node = new SourceNode(type, Types.simplest(type));
        node.add(w.fill("keep", head, at, selector)).add("\n");
        for (String label : labels) {
            if (w.oneIn(3)) {
                String name = w.name("y");
                node.add(w.fill(
                        "keep",
                        "case " + label + " -> {\n" + type + " " + name + " = #;\nyield " + name + ";\n}\n",
                        at,
                        type));
            } else {
                node.add(w.fill("keep", "case " + label + " -> #;\n", at, type));
            }
        }
        return node.add(w.fill("keep", "default -> #;\n})", at, type));
    }
}
