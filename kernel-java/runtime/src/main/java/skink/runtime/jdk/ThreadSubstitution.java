package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.HostIo;

/**
 * {@code Thread} in a process with one thread: what is started waits in {@link StartedWork} and runs to its end when
 * another would wait, or after {@code main}. The order is one that is allowed; a thread that needs another to go on in the
 * middle of its work gets an exception where it would wait for ever.
 */
@Substitution(target = "java.lang.Thread", mode = Substitution.Mode.WHOLE)
class ThreadSubstitution implements Runnable {
    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private static final ThreadSubstitution MAIN = new ThreadSubstitution(true);

    private static ThreadSubstitution current = MAIN;
    private static long lastId = 1;
    private static int lastNumber = -1;
    private static Thread.UncaughtExceptionHandler defaultHandler;

    /** Read and written by counters that spread over cells when threads collide; they never do. */
    private int threadLocalRandomProbe = 1;

    /** Values of this thread, unless it is the main thread: the locals themselves have those. */
    ThreadLocalSubstitution.Value<?> locals;

    private final long id;
    private final Runnable target;
    private String name;
    private int priority = NORM_PRIORITY;
    private boolean daemon;
    private boolean interrupted;
    /** Set by {@code unpark}: the next time that this thread would wait, it does not. */
    private boolean permitted;

    private boolean started;
    private boolean ended;
    private Thread.UncaughtExceptionHandler handler;

    /** The main thread. */
    private ThreadSubstitution(boolean isMain) {
        id = 1;
        name = "main";
        target = null;
        started = true;
    }

    public ThreadSubstitution() {
        this(null, nextName());
    }

    public ThreadSubstitution(Runnable target) {
        this(target, nextName());
    }

    public ThreadSubstitution(String name) {
        this(null, name);
    }

    public ThreadSubstitution(ThreadGroup group, Runnable target, String name, long stackBytes) {
        this(target, name);
    }

    public ThreadSubstitution(ThreadGroup group, Runnable target, String name) {
        this(target, name);
    }

    public ThreadSubstitution(Runnable target, String name) {
        this.target = target;
        this.id = ++lastId;
        this.name = requireName(name);
        this.daemon = current.daemon;
        this.priority = current.priority;
        ThreadEnding.arrange();
    }

    private static String nextName() {
        return "Thread-" + ++lastNumber;
    }

    private static String requireName(String name) {
        if (name == null) {
            throw new NullPointerException("name cannot be null");
        }
        return name;
    }

    public static ThreadSubstitution currentThread() {
        return current;
    }

    /** Makes {@code thread} the current one and gives the one before. */
    static ThreadSubstitution enter(ThreadSubstitution thread) {
        ThreadSubstitution before = current;
        current = thread;
        return before;
    }

    static boolean isMainCurrent() {
        return current == MAIN;
    }

    @Override
    public void run() {
        if (target != null) {
            target.run();
        }
    }

    public void start() {
        if (started) {
            throw new IllegalThreadStateException();
        }
        started = true;
        new Turn(this).add();
    }

    /** The group is never asked anything: there is none. */
    public final ThreadGroup getThreadGroup() {
        return null;
    }

    /** A worker of a pool: it lives without running, and its pool runs tasks in its name. */
    final void live() {
        started = true;
    }

    final void die() {
        ended = true;
    }

    /** Runs a thread that nobody else would run: a shutdown hook. */
    final void runToEnd() {
        started = true;
        ThreadSubstitution before = enter(this);
        new Turn(this).run();
        enter(before);
    }

    /** A thread that was started. */
    private static final class Turn extends StartedWork {
        private final ThreadSubstitution thread;

        Turn(ThreadSubstitution thread) {
            this.thread = thread;
        }

        @Override
        ThreadSubstitution thread() {
            return thread;
        }

        @Override
        void run() {
            try {
                thread.run();
            } catch (Throwable uncaught) {
                thread.dispatch(uncaught);
            }
            thread.ended = true;
        }
    }

    /** Gives what nobody caught to the handler that there is; without one, standard error gets the usual lines. */
    final void dispatch(Throwable uncaught) {
        Thread.UncaughtExceptionHandler chosen = handler == null ? defaultHandler : handler;
        if (chosen == null) {
            System.out.flush();
            System.err.print("Exception in thread \"" + name + "\" ");
            uncaught.printStackTrace();
            return;
        }
        Object self = this;
        try {
            chosen.uncaughtException((Thread) self, uncaught);
        } catch (Throwable ignored) {
            // as everywhere: what a handler throws is lost
        }
    }

    public final void join() throws InterruptedException {
        join(0);
    }

    public final void join(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        throwIfInterrupted(null);
        if (isAlive()) {
            StartedWork.runAll();
        }
        if (isAlive() && millis > 0) {
            pause(millis);
        } else if (isAlive()) {
            StartedWork.runAllOrFail();
        }
    }

    public final void join(long millis, int nanos) throws InterruptedException {
        join(nanos > 0 ? millis + 1 : millis);
    }

    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        throwIfInterrupted("sleep interrupted");
        if (isMainCurrent()) {
            StartedWork.runAll();
        }
        pause(millis);
    }

    public static void sleep(long millis, int nanos) throws InterruptedException {
        if (nanos < 0 || nanos > 999_999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        sleep(nanos > 0 ? millis + 1 : millis);
    }

    private static void pause(long millis) {
        System.out.flush();
        HostIo.sleep(millis);
    }

    private static void throwIfInterrupted(String message) throws InterruptedException {
        if (interrupted()) {
            throw new InterruptedException(message);
        }
    }

    /** The main thread lets all others run. */
    public static void yield() {
        if (isMainCurrent()) {
            StartedWork.runAll();
        }
    }

    public static void onSpinWait() {
        ThreadSubstitution.yield();
    }

    static void permit(ThreadSubstitution thread) {
        if (thread != null) {
            thread.permitted = true;
        }
    }

    /** Whether the current thread need not wait: it has a permit, which this uses up, or is interrupted. */
    static boolean takePermit() {
        boolean permitted = current.permitted;
        current.permitted = false;
        return permitted || current.interrupted;
    }

    public final String getName() {
        return name;
    }

    public final void setName(String newName) {
        name = requireName(newName);
        ThreadEnding.arrange();
    }

    public long getId() {
        return id;
    }

    public final int getPriority() {
        return priority;
    }

    public final void setPriority(int newPriority) {
        if (newPriority < MIN_PRIORITY || newPriority > MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        priority = newPriority;
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean on) {
        if (isAlive()) {
            throw new IllegalThreadStateException();
        }
        daemon = on;
    }

    public final boolean isAlive() {
        return started && !ended;
    }

    public Thread.State getState() {
        if (ended) {
            return Thread.State.TERMINATED;
        }
        return started ? Thread.State.RUNNABLE : Thread.State.NEW;
    }

    public void interrupt() {
        interrupted = !ended;
    }

    public boolean isInterrupted() {
        return interrupted;
    }

    public static boolean interrupted() {
        boolean was = current.interrupted;
        current.interrupted = false;
        return was;
    }

    public StackTraceElement[] getStackTrace() {
        return this == current ? new Exception().getStackTrace() : new StackTraceElement[0];
    }

    public static void dumpStack() {
        new Exception("Stack trace").printStackTrace();
    }

    public ClassLoader getContextClassLoader() {
        return null;
    }

    public final void checkAccess() {}

    public Thread.UncaughtExceptionHandler getUncaughtExceptionHandler() {
        return handler;
    }

    public void setUncaughtExceptionHandler(Thread.UncaughtExceptionHandler newHandler) {
        handler = newHandler;
        ThreadEnding.arrange();
    }

    public static Thread.UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return defaultHandler;
    }

    public static void setDefaultUncaughtExceptionHandler(Thread.UncaughtExceptionHandler newHandler) {
        defaultHandler = newHandler;
        ThreadEnding.arrange();
    }

    @Override
    protected Object clone() throws CloneNotSupportedException {
        throw new CloneNotSupportedException();
    }

    @Override
    public String toString() {
        return "Thread[" + name + "," + priority + "," + (ended ? "" : "main") + "]";
    }
}
