package skink.images.differential.generator;

import java.util.List;

/** {@code synchronized} blocks, left in every way, on objects that may be null. */
final class Monitors implements StatementKind {
    private final Workshop w;

    Monitors(Workshop w) {
        this.w = w;
    }

    @Override
    public void offer(Place at, Menu menu) {
        if (at.depth() <= 0) {
            return;
        }
        List<String> locks = List.of("int[]", "String", "Object");
        menu.add(2, () -> w.statement("synchronized (#) {\n#}\n", at, w.pick(locks), w.block(at)));
        menu.add(1, () -> w.statement("pulse = #;\nshow(pulse + #);\n", at, "int", "int"));
    }
}
