package skink.images.differential.generator;

import java.util.List;

/** {@code boolean}: logic with and without short cuts, comparisons of numbers and references. */
final class Conditions implements ExpressionKind {
    private final Workshop w;

    Conditions(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        if (!type.equals("boolean")) {
            return;
        }
        menu.add(1, () -> w.fill(type, "(!#)", at, type));
        menu.add(3, () -> w.fill(type, "(# " + w.pick("&&", "||", "&", "|", "^", "==") + " #)", at, type, type));
        menu.add(6, () -> {
            String of = w.numeric();
            return w.fill(type, "(# " + w.pick("<", "<=", ">", ">=", "==", "!=") + " #)", at, of, of);
        });
        menu.add(
                1,
                () -> w.fill(type, "((# & " + w.pick(1, 4, 255, -16) + ") " + w.pick("==", "!=") + " 0)", at, "int"));
        menu.add(
                1,
                () -> w.fill(
                        type, "(# " + w.pick("<", ">=", "==", "!=") + " " + w.pick(0, 1, -1, 127) + ")", at, "int"));
        List<Scope.Variable> references = at.scope().all().stream()
                .filter(v -> !Types.isPrimitive(v.type()) && !Types.BOXES.containsKey(v.type()))
                .filter(v -> !v.type().equals("String") && !v.type().equals("Object"))
                .filter(v -> w.model().functional(v.type()) == null)
                .toList();
        if (!references.isEmpty()) {
            menu.add(1, () -> w.fill(type, "(" + w.pick(references).name() + " " + w.pick("==", "!=") + " null)", at));
            menu.add(1, () -> {
                Scope.Variable one = w.pick(references);
                return w.fill(type, "(" + one.name() + " == #)", at, one.type());
            });
        }
    }
}
