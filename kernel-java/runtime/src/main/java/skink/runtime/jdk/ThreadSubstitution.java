package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.HostIo;

/** {@code Thread}: the one thread that a process has. */
@Substitution(target = "java.lang.Thread", mode = Substitution.Mode.WHOLE)
class ThreadSubstitution implements Runnable {
    private static final ThreadSubstitution MAIN = new ThreadSubstitution(true);

    /** Read and written by counters that spread over cells when threads collide; they never do. */
    private int threadLocalRandomProbe = 1;

    private boolean interrupted;
    private String name = "main";

    /** Of a signature that no constructor of the JDK has: a program that makes a thread is refused. */
    private ThreadSubstitution(boolean isMain) {}

    public static ThreadSubstitution currentThread() {
        return MAIN;
    }

    @Override
    public void run() {}

    public final String getName() {
        return name;
    }

    public final void setName(String newName) {
        if (newName == null) {
            throw new NullPointerException("name cannot be null");
        }
        name = newName;
    }

    public long getId() {
        return 1;
    }

    public final long threadId() {
        return 1;
    }

    public final int getPriority() {
        return 5;
    }

    public final boolean isDaemon() {
        return false;
    }

    public final boolean isAlive() {
        return true;
    }

    public final boolean isVirtual() {
        return false;
    }

    public void interrupt() {
        interrupted = true;
    }

    public boolean isInterrupted() {
        return interrupted;
    }

    public static boolean interrupted() {
        boolean was = MAIN.interrupted;
        MAIN.interrupted = false;
        return was;
    }

    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (interrupted()) {
            throw new InterruptedException("sleep interrupted");
        }
        System.out.flush();
        HostIo.sleep(millis);
    }

    public static void yield() {}

    public static void onSpinWait() {}

    public StackTraceElement[] getStackTrace() {
        return new Exception().getStackTrace();
    }

    public ClassLoader getContextClassLoader() {
        return null;
    }

    @Override
    public String toString() {
        return "Thread[" + name + ",5,main]";
    }
}
