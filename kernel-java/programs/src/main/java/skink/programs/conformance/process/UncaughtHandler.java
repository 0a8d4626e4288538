package skink.programs.conformance.process;

/** Thread.setDefaultUncaughtExceptionHandler: a program may report uncaught exceptions itself; the status stays 1. */
public final class UncaughtHandler {
    private UncaughtHandler() {}

    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, e) -> System.out.println("handler: " + thread.getName() + " " + e));
        throw new IllegalStateException("for the handler");
    }
}
