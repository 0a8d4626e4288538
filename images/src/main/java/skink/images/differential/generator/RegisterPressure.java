package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/** More values of mixed kinds alive across calls and branches than there are registers. */
final class RegisterPressure implements StatementKind {
    private final Workshop w;

    RegisterPressure(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        menu.add(2, () -> manyLocals(at));
    }

    private SourceNode manyLocals(Place at) {
        SourceNode node = SourceNode.of(Types.STATEMENT, "", "{\n");
        Place inside = at.inner().withDepth(2);
        List<String> names = new ArrayList<>();
        int count = 5 + w.below(9);
        for (int i = 0; i < count; i++) {
            String type = w.type();
            if (w.model().functional(type) == null) {
                String name = w.name("v");
                names.add(name);
                node.add(w.statement(type + " " + name + " = #;\n", inside, type));
                inside.scope().declare(name, type, Scope.Access.MUTABLE);
            }
        }
        node.add(w.statements(inside.withDepth(Math.min(at.depth(), 2))));
        for (String name : names) {
            node.add(SourceNode.of(Types.STATEMENT, "", "show(" + name + ");\n"));
        }
        return node.add("}\n");
    }
}
