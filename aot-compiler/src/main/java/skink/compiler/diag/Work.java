package skink.compiler.diag;

import java.util.function.Supplier;

/**
 * One unit of work of the compiler: a stage, or a pass over one method.
 *
 * <p>Whatever goes wrong inside, an overflow of the stack and the end of memory included, leaves as a {@link CompileError}
 * (the input is wrong) or as an {@link InternalError} (the compiler is) that names the innermost unit.
 */
public final class Work {
    private Work() {}

    /**
     * Does the work.
     *
     * @param stage what is being done, as a noun: {@code register allocation}
     * @param subject what it is done to; its text is asked for only if the work fails
     */
    public static <T> T run(String stage, Object subject, Supplier<T> work) {
        try {
            return work.get();
        } catch (CompileError | InternalError known) {
            throw known;
        } catch (RuntimeException | Error fault) {
            throw new InternalError(stage, String.valueOf(subject), fault);
        }
    }

    /** Does work without a result. */
    public static void run(String stage, Object subject, Runnable work) {
        run(stage, subject, () -> {
            work.run();
            return null;
        });
    }
}
