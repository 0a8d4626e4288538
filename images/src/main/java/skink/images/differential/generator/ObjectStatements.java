package skink.images.differential.generator;

import java.util.ArrayList;
import java.util.List;

/** Stores into fields, aliases of objects, chains of type tests. */
final class ObjectStatements implements StatementKind {
    private final Workshop w;

    ObjectStatements(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        List<Scope.Variable> objects = at.scope().all().stream()
                .filter(v -> w.model().type(v.type()) != null)
                .toList();
        if (objects.isEmpty()) {
            return;
        }
        Place value = at.withDepth(2);
        List<Scope.Variable> holders = objects.stream()
                .filter(v -> w.model().type(v.type()).allFields().stream().anyMatch(Model.Field::assignable))
                .toList();
        if (!holders.isEmpty()) {
            menu.add(6, () -> store(w.pick(holders), value));
        }
        menu.add(1, () -> alias(w.pick(objects), at));
        menu.add(1, () -> call(w.pick(objects), value));
        if (at.depth() > 0) {
            menu.add(2, () -> testChain(w.pick(objects), at));
        }
    }

    private SourceNode store(Scope.Variable object, Place at) {
        Model.Field field = w.pick(w.model().type(object.type()).allFields().stream()
                .filter(Model.Field::assignable)
                .toList());
        String operator = Types.isWide(field.type()) ? w.pick("=", "+=", "*=", "-=") : "=";
        return w.statement(object.name() + "." + field.name() + " " + operator + " #;\n", at, field.type());
    }

    private SourceNode alias(Scope.Variable object, Place at) {
        String name = w.name("v");
        at.scope().declare(name, object.type(), Scope.Access.FINAL);
        return w.statement("final " + object.type() + " " + name + " = " + object.name() + ";\n", at);
    }

    private SourceNode call(Scope.Variable object, Place at) {
        List<Model.Signature> methods = w.model().type(object.type()).allMethods().stream()
                .filter(m -> m.rank() < at.rank())
                .toList();
        if (methods.isEmpty()) {
            return w.statement("show(" + object.name() + ");\n", at);
        }
        Model.Signature method = w.pick(methods);
        return w.fill(
                Types.STATEMENT,
                object.name() + "." + method.name() + "("
                        + Workshop.holes(method.parameters().size()) + ");\n",
                at,
                method.parameters().toArray());
    }

    private SourceNode testChain(Scope.Variable object, Place at) {
        Model.Declared type = w.model().type(object.type());
        List<Model.Declared> below = new ArrayList<>(
                w.model().types().stream().filter(t -> t.isA(type)).toList());
        SourceNode node = new SourceNode(Types.STATEMENT, "");
        for (int i = 0; i < 3 && !below.isEmpty(); i++) {
            Model.Declared tested = below.remove(w.below(below.size()));
            String name = w.name("t");
            Place inside = at.inner();
            inside.scope().declare(name, tested.name, Scope.Access.FINAL);
            node.add((i == 0 ? "" : " else ") + "if ((Object) " + object.name() + " instanceof " + tested.name + " "
                            + name + ") {\n")
                    .add(w.statements(inside))
                    .add("}");
        }
        return node.add("\n");
    }
}
