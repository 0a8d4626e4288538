package skink.images.differential.generator;

import java.util.List;

/** Calls of the program's static methods. */
final class Calls implements ExpressionKind {
    private final Workshop w;

    Calls(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(String type, Place at, Menu menu) {
        List<Model.Signature> fitting = w.model().staticMethods().stream()
                .filter(m -> m.returnType().equals(type) && m.rank() < at.rank())
                .toList();
        if (!fitting.isEmpty()) {
            menu.add(2, () -> {
                Model.Signature method = w.pick(fitting);
                return w.call(type, "Main." + method.name(), method.parameters(), at);
            });
        }
    }
}
