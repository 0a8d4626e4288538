package skink.simulation;

import java.util.List;
import skink.magic.Machine;

/** One script from its beginning to its end, or to the first broken promise. */
final class Run {
    /** Lines of a stack trace that tell where in the kernel it was. */
    private static final int TOLD_FRAMES = 4;

    /**
     * A broken promise.
     *
     * @param rule its name
     * @param step in which step of the script it was seen
     * @param text what is wrong
     */
    record Failure(String rule, int step, String text) {}

    private Run() {}

    /** Runs a script; null if all is well. */
    static Failure of(Script script) {
        return of(script, new Trace(false));
    }

    /** The same, and what happened. */
    static List<String> trace(Script script) {
        Trace trace = new Trace(true);
        of(script, trace);
        return trace.lines();
    }

    private static Failure of(Script script, Trace trace) {
        int step = 0;
        try {
            Actors actors = new Actors(script.seed(), trace);
            for (; step < script.steps().length; step++) {
                actors.step(script.steps()[step]);
            }
            return null;
        } catch (Violation violation) {
            return new Failure(violation.rule(), step, violation.getMessage());
        } catch (RuntimeException e) {
            return new Failure("thrown", step, describe(e));
        } finally {
            Machine.install(null);
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
