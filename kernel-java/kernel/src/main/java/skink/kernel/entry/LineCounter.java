package skink.kernel.entry;

import skink.kernel.lock.AtomicWord;

/** How often the interval timer has interrupted through the I/O APIC. */
public final class LineCounter {
    private static final AtomicWord COUNT = new AtomicWord();

    private LineCounter() {}

    static void count() {
        COUNT.getAndAdd(1);
    }

    public static int get() {
        return COUNT.get();
    }
}
