package skink.compiler.interp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for frames, so that a guest {@code int[]} can hold a stack trace. */
final class TraceTable {
    private final Map<StackTrace.Frame, Integer> numbers = new HashMap<>();
    private final List<StackTrace.Frame> frames = new ArrayList<>();

    int numberOf(StackTrace.Frame frame) {
        return numbers.computeIfAbsent(frame, f -> {
            frames.add(f);
            return frames.size() - 1;
        });
    }

    StackTrace.Frame frame(int number) {
        return frames.get(number);
    }
}
