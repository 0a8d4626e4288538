package skink.images.differential.generator;

import java.util.List;

/** Expressions that change something, so that the order of evaluation shows. */
final class SideEffects implements ExpressionKind {
    private final Workshop w;

    SideEffects(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        List<Scope.Variable> targets = at.scope().assignable(type);
        if (!targets.isEmpty()) {
            menu.add(1, () -> w.fill(type, "(" + w.pick(targets).name() + " = #)", at, type));
            if (Types.isNumeric(type)) {
                menu.add(2, () -> {
                    String name = w.pick(targets).name();
                    return w.fill(type, "(" + w.pick(name + "++", name + "--", "++" + name, "--" + name) + ")", at);
                });
                menu.add(1, () -> {
                    String operator = w.pick("+=", "-=", "*=");
                    return w.fill(type, "(" + w.pick(targets).name() + " " + operator + " #)", at, w.numeric());
                });
            }
        }
        if (type.equals("int")) {
            menu.add(1, () -> w.fill(type, "trace(" + w.below(100) + ", #)", at, type));
            menu.add(1, () -> w.fill(type, "(trace(1, #) " + w.pick("+", "-", "*") + " trace(2, #))", at, type, type));
            List<Scope.Variable> arrays = at.scope().ofType("int[]");
            if (!arrays.isEmpty()) {
                menu.add(1, () -> {
                    String array = w.pick(arrays).name();
                    String operator = w.pick("=", "+=", "-=", "<<=", ">>>=", "|=");
                    return w.fill(
                            type, "(" + array + "[at(#, " + array + ".length)] " + operator + " #)", at, type, type);
                });
                menu.add(1, () -> {
                    String array = w.pick(arrays).name();
                    return w.fill(type, array + "[at(#, " + array + ".length)]" + w.pick("++", "--"), at, type);
                });
            }
        }
    }
}
