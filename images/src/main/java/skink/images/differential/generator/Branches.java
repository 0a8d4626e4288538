package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code if}, labelled blocks, and the jumps that leave loops. */
final class Branches implements StatementKind {
    private final Workshop w;

    Branches(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        if (at.inLoop()) {
            menu.add(1, () -> jump(at));
        }
        if (at.depth() <= 0) {
            return;
        }
        menu.add(3, () -> w.statement("if (#) {\n#}\n", at, "boolean", w.block(at)));
        menu.add(3, () -> w.statement("if (#) {\n#} else {\n#}\n", at, "boolean", w.block(at), w.block(at)));
        menu.add(
                1,
                () -> w.statement(
                        "if (#) {\n#} else if (#) {\n#} else {\n#}\n",
                        at,
                        "boolean",
                        w.block(at),
                        "boolean",
                        w.block(at),
                        w.block(at)));
        menu.add(1, () -> labelledBlock(at));
    }

    private SourceNode jump(Place at) {
        List<String> jumps = new ArrayList<>(List.of("break", "continue"));
        at.labels()
                .forEach(
                        label -> jumps.add((label.startsWith("L") ? w.pick("break ", "continue ") : "break ") + label));
        return w.statement("if (#) {\n" + w.pick(jumps) + ";\n}\n", at, "boolean");
    }

    private SourceNode labelledBlock(Place at) {
        String label = w.name("B");
        List<String> labels =
                Stream.concat(at.labels().stream(), Stream.of(label)).toList();
        Place inside = new Place(new Scope(at.scope()), at.depth(), at.rank(), labels, at.inLoop(), at.returns());
        SourceNode before = w.statements(inside);
        SourceNode condition = w.expression("boolean", inside);
        return w.statement(
                label + ": {\n#if (#) {\nbreak " + label + ";\n}\n#}\n",
                inside,
                before,
                condition,
                w.statements(inside));
    }
}
