package skink.runtime;

/**
 * What a program has arranged for its end: threads that go on after {@code main}, a handler for what nobody caught, hooks.
 *
 * <p>Nothing, for most programs: then no subclass is instantiated and none of its code is in the program.
 */
public abstract class Ending {
    /** Null if the program has arranged nothing. */
    private static Ending arranged;

    /** Called by the class that knows what to do, when the program first asks for something. */
    public static void arrange(Ending ending) {
        arranged = ending;
    }

    static boolean isArranged() {
        return arranged != null;
    }

    static void reportUncaught(Throwable exception) {
        arranged.uncaught(exception);
    }

    /** When {@code main} has returned or thrown. */
    static void afterMain() {
        if (arranged != null) {
            arranged.runThreads();
        }
    }

    /** Before the process ends, however it comes to that. */
    static void beforeExit() {
        if (arranged != null) {
            arranged.runHooks();
        }
    }

    /** Reports what {@code main} has thrown. */
    protected abstract void uncaught(Throwable exception);

    /** Runs the threads that were started and have not run. */
    protected abstract void runThreads();

    /** Runs the shutdown hooks; called again when one of them exits. */
    protected abstract void runHooks();
}
