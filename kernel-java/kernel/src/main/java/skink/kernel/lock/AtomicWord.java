package skink.kernel.lock;

import skink.magic.Address;
import skink.runtime.ObjectModel;

/**
 * A 32-bit word that several processors read and write, starting at 0.
 *
 * <p>Every access is an atomic instruction or an acquire or release; nothing else can reach the word. It lies alone in
 * its cache line, so that spinning on one word does not slow down its neighbours.
 */
public final class AtomicWord {
    private static final int CACHE_LINE_WORDS = 16;

    /** Only the word in the middle is used; the others keep neighbours away. */
    private final int[] line = new int[2 * CACHE_LINE_WORDS];

    private Address word() {
        return Address.ofObject(line).plus(ObjectModel.ARRAY_ELEMENTS + 4 * CACHE_LINE_WORDS);
    }

    /** The value; what follows in the program happens afterwards. */
    public int get() {
        return word().loadAcquire();
    }

    /** Sets the value; what precedes in the program has happened before. */
    public void set(int value) {
        word().storeRelease(value);
    }

    /** Adds and returns the value before. */
    public int getAndAdd(int delta) {
        return word().fetchAndAdd(delta);
    }

    /** Sets and returns the value before. */
    public int getAndSet(int value) {
        return word().exchange(value);
    }

    /** Sets the value if it is {@code expected}; tells whether it was. */
    public boolean compareAndSet(int expected, int value) {
        return word().compareAndExchange(expected, value) == expected;
    }
}
