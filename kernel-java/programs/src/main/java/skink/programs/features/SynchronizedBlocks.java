package skink.programs.features;

/** Monitors of a single thread: nesting, exceptions, synchronized methods. */
public final class SynchronizedBlocks {
    private SynchronizedBlocks() {}

    private int count;

    private synchronized int increment() {
        return ++count;
    }

    private static synchronized String locked(String text) {
        return text + "!";
    }

    public static void main(String[] args) {
        SynchronizedBlocks object = new SynchronizedBlocks();
        synchronized (object) {
            synchronized (SynchronizedBlocks.class) {
                System.out.println(object.increment() + locked("a"));
            }
        }
        try {
            synchronized (object) {
                object.increment();
                throw new IllegalStateException("inside");
            }
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + object.increment());
        }
    }
}
