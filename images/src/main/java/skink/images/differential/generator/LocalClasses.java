package skink.images.differential.generator;

import java.util.List;

/** Local and anonymous classes that capture variables, and use them later. */
final class LocalClasses implements StatementKind {
    private final Workshop w;

    LocalClasses(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        if (at.depth() <= 0) {
            return;
        }
        menu.add(2, () -> localClass(at));
        menu.add(1, () -> anonymous(at));
        menu.add(1, () -> localRecord(at));
    }

    private SourceNode localClass(Place at) {
        String name = w.name("C");
        String field = w.name("f");
        String method = w.name("m");
        String result = w.type();
        String type = w.type();
        String captured = w.name("v");
        SourceNode node = SourceNode.of(Types.STATEMENT, "", "{\n");
        Place outside = at.inner();
        node.add(w.finalLocal(captured, w.type(), outside));
        Place body = outside.captured(true, result);
        body.scope().declare("this." + field, type, Scope.Access.MEMBER);
        String head = "class " + name + " {\n" + type + " " + field + " = #;\n" + result + " " + method
                + "() {\nburn(5);\n#return #;\n}\n}\n";
        node.add(w.fill(
                "keep", head, body, w.expression(type, outside.captured(true, null)), w.statements(body), result));
        String show = w.model().functional(result) == null ? "show(" : "same(";
        String object = w.name("c");
        node.add(name + " " + object + " = new " + name + "();\n");
        node.add(w.statements(outside));
        return node.add(show + object + "." + method + "());\n" + show + object + "." + method + "());\n}\n");
    }

    private SourceNode anonymous(Place at) {
        Place outside = at.inner();
        SourceNode node = SourceNode.of(Types.STATEMENT, "", "{\n");
        node.add(w.finalLocal(w.name("v"), w.type(), outside));
        String count = w.name("f");
        Place body = outside.captured(true, "int");
        body.scope().declare("this." + count, "int", Scope.Access.MEMBER);
        String object = w.name("c");
        String parameter = w.name("q");
        body.scope().declare(parameter, "int", Scope.Access.MUTABLE);
        node.add(w.fill(
                "keep",
                "IntUnaryOperator " + object + " = new IntUnaryOperator() {\nint " + count
                        + " = #;\n@Override\npublic int applyAsInt(int " + parameter + ") {\nburn(5);\n" + count
                        + "++;\n#return #;\n}\n};\n",
                body,
                w.expression("int", outside.captured(true, null)),
                w.statements(body),
                "int"));
        return node.add(w.statement(
                "show(" + object + ".applyAsInt(#) * 31 + " + object + ".applyAsInt(#));\n}\n", outside, "int", "int"));
    }

    private SourceNode localRecord(Place at) {
        String name = w.name("R");
        List<String> types = List.of(w.pick("int", "String", "long"), w.pick("int", "boolean", "String", "double"));
        String one = w.name("c");
        return w.statement(
                "{\nrecord " + name + "(" + types.get(0) + " a, " + types.get(1) + " b) {}\n" + name + " " + one
                        + " = new " + name
                        + "(#, #);\nshow(" + one + ".toString());\nshow(" + one + ".hashCode());\nshow(" + one
                        + ".equals(new " + name
                        + "(#, " + one + ".b())));\n}\n",
                at,
                types.get(0),
                types.get(1),
                types.get(0));
    }
}
