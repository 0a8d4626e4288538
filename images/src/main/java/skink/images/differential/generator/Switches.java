package skink.images.differential.generator;

import java.util.List;

/** {@code switch} statements on ints, strings and enums, with and without falling through. */
final class Switches implements StatementKind {
    private final Workshop w;

    Switches(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        if (at.depth() <= 0) {
            return;
        }
        menu.add(2, () -> {
            List<String> labels = w.pick(
                    List.of("0", "1", "2", "3", "5"),
                    List.of("1", "3", "1000000", "-70000"),
                    List.of("7", "6", "'b'", "-1"));
            return oldStyle(w.expression("int", at), w.pick(" & 7", "", " % 5"), labels, at);
        });
        menu.add(
                1,
                () -> oldStyle(
                        w.expression("String", at), "", List.of("\"\"", "\"a\"", "\"Aa\"", "\"BB\"", "\"tail\""), at));
        menu.add(1, () -> arrows(w.expression("int", at), List.of("0, 2", "1", "-1, 5", "2147483647"), at));
        for (Model.Declared type : w.model().types()) {
            if (!type.constants.isEmpty()) {
                menu.add(
                        2,
                        () -> w.oneIn(2)
                                ? oldStyle(w.expression(type.name, at), "", type.constants, at)
                                : arrows(w.expression(type.name, at), type.constants, at));
            }
        }
    }

    private SourceNode oldStyle(SourceNode selector, String mask, List<String> labels, Place at) {
        SourceNode node = w.statement("switch (#" + mask + ") {\n", at, selector);
        Place inside = at.deeper();
        int defaultAt = w.below(labels.size() * 2);
        for (int i = 0; i < labels.size(); i++) {
            if (i == defaultAt) {
                node.add("default:\n").add(w.statement("{\n#}\n", inside, w.block(inside)));
            }
            node.add("case " + labels.get(i) + ":\n").add(w.statement("{\n#}\n", inside, w.block(inside)));
            node.add(w.oneIn(3) ? "" : "break;\n");
        }
        return node.add(defaultAt >= labels.size() ? "default:\n}\n" : "}\n");
    }

    private SourceNode arrows(SourceNode selector, List<String> labels, Place at) {
        SourceNode node = w.statement("switch (#) {\n", at, selector);
        Place inside = at.deeper();
        for (String label : labels) {
            node.add("case " + label + " -> {\n").add(w.block(inside)).add("}\n");
        }
        return node.add("default -> {\n").add(w.block(inside)).add("}\n}\n");
    }
}
