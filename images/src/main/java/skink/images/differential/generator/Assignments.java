package skink.images.differential.generator;

import java.util.List;

/** Declarations of locals, assignments of every kind, and showing a value. */
final class Assignments implements StatementKind {
    private final Workshop w;

    Assignments(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        Place value = at.withDepth(Math.min(at.depth() + 2, 4));
        menu.add(4, () -> declaration(value));
        menu.add(4, () -> assignment(value));
        menu.add(3, () -> compound(value));
        menu.add(3, () -> show(value));
        if (at.returns() != null && w.oneIn(3)) {
            menu.add(1, () -> w.statement("if (#) {\nreturn #;\n}\n", value, "boolean", at.returns()));
        }
    }

    private SourceNode declaration(Place at) {
        String type = w.type();
        String name = w.name("v");
        boolean isFinal = w.oneIn(3);
        SourceNode node = w.statement((isFinal ? "final " : "") + type + " " + name + " = #;\n", at, type);
        at.scope().declare(name, type, isFinal ? Scope.Access.FINAL : Scope.Access.MUTABLE);
        return node;
    }

    private SourceNode assignment(Place at) {
        String type = w.type();
        List<Scope.Variable> targets = at.scope().assignable(type);
        if (targets.isEmpty()) {
            return declaration(at);
        }
        return w.statement(w.pick(targets).name() + " = #;\n", at, type);
    }

    private SourceNode compound(Place at) {
        List<Scope.Variable> targets = at.scope().all().stream()
                .filter(Scope.Variable::assignable)
                .filter(v -> Types.isPrimitive(v.type()))
                .toList();
        if (targets.isEmpty()) {
            return declaration(at);
        }
        Scope.Variable target = w.pick(targets);
        if (target.type().equals("boolean")) {
            return w.statement(target.name() + " " + w.pick("&=", "|=", "^=") + " #;\n", at, "boolean");
        }
        if (w.oneIn(3)) {
            return w.statement(target.name() + w.pick("++", "--") + ";\n", at);
        }
        boolean whole = !target.type().equals("float") && !target.type().equals("double");
        if (whole && w.oneIn(2)) {
            String operator = w.pick("&=", "|=", "^=", "<<=", ">>=", ">>>=");
            return w.statement(target.name() + " " + operator + " #;\n", at, "int");
        }
        String operator = w.pick("+=", "+=", "-=", "*=", "/=", "%=");
        return w.statement(target.name() + " " + operator + " #;\n", at, w.numeric());
    }

    private SourceNode show(Place at) {
        String type = w.type();
        return w.statement(w.model().functional(type) == null ? "show(#);\n" : "same(#);\n", at, type);
    }
}
