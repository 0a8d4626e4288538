package skink.programs.conformance.library.concurrent;

/** Monitors in one thread: nesting, exceptions, static methods, volatile fields. */
public final class SynchronizedObjects {
    private SynchronizedObjects() {}

    public static void main(String[] arguments) {
        Counter counter = new Counter();
        for (int i = 0; i < 1000; i++) {
            counter.increment();
        }
        System.out.println(counter.value + " " + Counter.total());
        synchronized (counter) {
            synchronized (counter) {
                counter.increment();
            }
        }
        try {
            counter.fail();
        } catch (IllegalStateException e) {
            counter.increment();
            System.out.println(e.getMessage() + " " + counter.value);
        }
        try {
            Object none = null;
            synchronized (none) {
                System.out.println("never");
            }
        } catch (NullPointerException e) {
            System.out.println("no monitor");
        }
    }

    private static final class Counter {
        private static int all;
        private volatile int value;

        synchronized void increment() {
            value++;
            count();
        }

        private static synchronized void count() {
            all++;
        }

        static synchronized int total() {
            return all;
        }

        synchronized void fail() {
            throw new IllegalStateException("left the monitor");
        }
    }
}
