package skink.compiler.driver;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Measures the stages of one compilation. */
final class StageClock {
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    <T> T time(String stage, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.merge(stage, System.nanoTime() - start, Long::sum);
        }
    }

    void time(String stage, Runnable work) {
        time(stage, () -> {
            work.run();
            return null;
        });
    }

    /** One line per stage: milliseconds and name; the sum at the end. */
    String report() {
        StringBuilder text = new StringBuilder();
        long sum = 0;
        for (Map.Entry<String, Long> stage : nanos.entrySet()) {
            text.append(String.format(Locale.ROOT, "%8.1f ms  %s%n", stage.getValue() / 1e6, stage.getKey()));
            sum += stage.getValue();
        }
        return text.append(String.format(Locale.ROOT, "%8.1f ms  all stages%n", sum / 1e6))
                .toString();
    }
}
