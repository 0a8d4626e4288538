package skink.runtime.jdk;

/**
 * What was started and has not run: threads and tasks of pools, oldest first.
 *
 * <p>A process has one thread. Whoever would have to wait runs these instead, each to its end, on top of its own stack; so
 * does the end of {@code main}. What is running is not in the list, so it never runs twice.
 */
abstract class StartedWork {
    private static StartedWork first;
    private static StartedWork last;

    private StartedWork next;

    /** The thread that the program sees while this runs. */
    abstract ThreadSubstitution thread();

    /** Runs to the end; lets nothing be thrown. */
    abstract void run();

    final void add() {
        if (first == null) {
            first = this;
        } else {
            last.next = this;
        }
        last = this;
    }

    static boolean isEmpty() {
        return first == null;
    }

    /** Runs all that is there, and what that starts; whether there was anything. */
    static boolean runAll() {
        boolean any = false;
        while (first != null) {
            any = true;
            runFirst();
        }
        return any;
    }

    private static void runFirst() {
        StartedWork work = first;
        first = work.next;
        work.next = null;
        ThreadSubstitution waiting = ThreadSubstitution.enter(work.thread());
        try {
            work.run();
        } finally {
            ThreadSubstitution.enter(waiting);
        }
    }

    /** Whether nothing but daemons is left, for which the end of a process does not wait. */
    static boolean onlyDaemons() {
        for (StartedWork work = first; work != null; work = work.next) {
            if (!work.thread().isDaemon()) {
                return false;
            }
        }
        return true;
    }

    /** Runs until nothing but daemons is left. */
    static void runUntilOnlyDaemons() {
        while (!onlyDaemons()) {
            runFirst();
        }
    }

    /** As {@link #runAll}, for one who waits for something that only others can bring about. */
    static void runAllOrFail() {
        if (!runAll()) {
            throw new IllegalStateException("the only thread would wait for ever");
        }
    }
}
