package skink.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened, line by line, if somebody wants to know. */
final class Trace {
    private final List<String> lines = new ArrayList<>();
    private final boolean isWanted;
    private int cpu;

    Trace(boolean isWanted) {
        this.isWanted = isWanted;
    }

    /** What follows happens on that processor. */
    void on(int newCpu) {
        cpu = newCpu;
    }

    void tell(Supplier<String> line) {
        if (isWanted) {
            lines.add("cpu " + cpu + ": " + line.get());
        }
    }

    List<String> lines() {
        return lines;
    }
}
