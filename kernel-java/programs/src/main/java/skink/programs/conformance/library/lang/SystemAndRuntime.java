package skink.programs.conformance.library.lang;

import java.util.Arrays;

/** {@code System}, {@code Runtime} and the one thread, as far as results are the same everywhere. */
public final class SystemAndRuntime {
    private SystemAndRuntime() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(System.lineSeparator().equals("\n") + " "
                + System.getProperty("line.separator").length() + " " + System.getProperty("no.such.property") + " "
                + System.getProperty("no.such.property", "fallback") + " " + System.getProperty("file.separator") + " "
                + System.getProperty("path.separator"));
        System.out.println((System.currentTimeMillis() > 1_600_000_000_000L) + " "
                + (System.nanoTime() - System.nanoTime() <= 0) + " " + (System.identityHashCode(null)));
        Object o = new Object();
        System.out.println((System.identityHashCode(o) == o.hashCode()) + " "
                + (System.identityHashCode(o) == System.identityHashCode(o)));
        int[] data = {1, 2, 3, 4, 5};
        System.arraycopy(data, 0, data, 1, 4);
        System.out.println(Arrays.toString(data));
        System.out.println(System.getenv("SKINK_NO_SUCH_VARIABLE"));
        System.out.println(Thread.currentThread().getName() + " " + Thread.interrupted() + " "
                + Thread.currentThread().isAlive() + " "
                + Thread.currentThread().isDaemon());
        Runtime runtime = Runtime.getRuntime();
        System.out.println((runtime.availableProcessors() >= 1) + " " + (runtime.totalMemory() > 0) + " "
                + (runtime.freeMemory() > 0) + " " + (runtime.maxMemory() >= runtime.totalMemory()));
        System.gc();
        long before = System.nanoTime();
        Thread.sleep(15);
        System.out.println(System.nanoTime() - before >= 14_000_000);
        System.err.println("to standard error");
        System.setOut(System.out);
        System.exit(3);
    }
}
