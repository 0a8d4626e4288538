package skink.servers.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One run of a memory manager among random processes: from its beginning to its end, or to the first broken promise. */
public final class MemoryRun {
    /** Steps after which everything is looked at, and not only whom they concern. */
    private static final int THOROUGH_EVERY = 16;

    /** Lines of a stack trace that tell where it was. */
    private static final int TOLD_FRAMES = 6;

    /**
     * A broken promise.
     *
     * @param rule its name
     * @param step in which step it was seen
     * @param text what is wrong
     */
    public record Failure(String rule, int step, String text) {}

    private MemoryRun() {}

    /** Runs the steps on the machine of a seed; null if all is well. */
    public static Failure of(long seed, long[] steps) {
        Failure failure = of(seed, steps, THOROUGH_EVERY, line -> {});
        return failure == null ? null : of(seed, steps, 1, line -> {});
    }

    /** The same, and what happened. */
    public static List<String> trace(long seed, long[] steps) {
        List<String> lines = new ArrayList<>();
        of(seed, steps, 1, lines::add);
        return lines;
    }

    private static Failure of(long seed, long[] steps, int every, Consumer<String> trace) {
        int step = 0;
        MemoryActors actors = new MemoryActors(new MemoryWorld(seed), trace);
        try {
            for (; step < steps.length; step++) {
                actors.step(steps[step], step % every == 0 || step == steps.length - 1);
            }
            return null;
        } catch (MemoryViolation violation) {
            trace.accept(actors.doing());
            return new Failure(violation.rule(), step, violation.getMessage());
        } catch (RuntimeException e) {
            trace.accept(actors.doing());
            return new Failure("thrown: " + e.getMessage(), step, describe(e));
        }
    }

    private static String describe(RuntimeException e) {
        StringBuilder text = new StringBuilder("thrown: ").append(e);
        for (int i = 0; i < Math.min(TOLD_FRAMES, e.getStackTrace().length); i++) {
            text.append(" at ").append(e.getStackTrace()[i]);
        }
        return text.toString();
    }
}
