package skink.servers.vm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import skink.abi.boot.MemoryMapAbi;

/**
 * Physical memory: an array. Whoever touches what is not there has broken a promise, and every access is counted.
 *
 * <p>It begins full of a pattern that nobody but the kernel may ever see: what is not cleared is noticed.
 */
final class SimulatedMemory implements PhysicalAccess {
    static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    static final byte SECRET = (byte) 0xA5;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final byte[] ZEROS = new byte[PAGE];

    private final byte[] bytes;
    private long loads;
    private long stores;
    private long copied;
    private long cleared;

    /**
     * What has been done since {@link #reset}.
     *
     * @param loads of words and bytes
     * @param stores the same
     * @param copied bytes
     * @param cleared bytes
     */
    record Work(long loads, long stores, long copied, long cleared) {}

    SimulatedMemory(int frames) {
        bytes = new byte[frames * PAGE];
        Arrays.fill(bytes, SECRET);
    }

    private void check(int physical, int length) {
        if (physical < 0 || length < 0 || physical > bytes.length - length) {
            throw new MemoryViolation(
                    "memory", length + " bytes at " + Integer.toHexString(physical) + " are not there");
        }
    }

    private void checkWord(int physical) {
        if (physical < 0 || physical > bytes.length - 4 || (physical & 3) != 0) {
            throw new MemoryViolation("memory", "no word begins at " + Integer.toHexString(physical));
        }
    }

    @Override
    public int load(int physical) {
        checkWord(physical);
        loads++;
        return (int) WORDS.get(bytes, physical);
    }

    @Override
    public void store(int physical, int value) {
        checkWord(physical);
        stores++;
        WORDS.set(bytes, physical, value);
    }

    @Override
    public byte loadByte(int physical) {
        check(physical, 1);
        loads++;
        return bytes[physical];
    }

    @Override
    public void storeByte(int physical, byte value) {
        check(physical, 1);
        stores++;
        bytes[physical] = value;
    }

    @Override
    public void copy(int to, int from, int length) {
        check(to, length);
        check(from, length);
        boolean areApart = to + length <= from || from + length <= to;
        MemoryViolation.unless(areApart, "memory", "a copy overlaps itself");
        copied += length;
        System.arraycopy(bytes, from, bytes, to, length);
    }

    @Override
    public void clear(int physical, int length) {
        check(physical, length);
        cleared += length;
        Arrays.fill(bytes, physical, physical + length, (byte) 0);
    }

    // For those who look: nothing of this is counted.

    int frames() {
        return bytes.length / PAGE;
    }

    /** A word, as a processor sees it. */
    int peek(int physical) {
        checkWord(physical);
        return (int) WORDS.get(bytes, physical);
    }

    void poke(int physical, int value) {
        checkWord(physical);
        WORDS.set(bytes, physical, value);
    }

    /** The number of the first word of a frame, from {@code word} on, that is not zero; 1024 if there is none. */
    int nextWord(int frame, int word) {
        int next = Arrays.mismatch(bytes, frame + 4 * word, frame + PAGE, ZEROS, 0, PAGE - 4 * word);
        return next < 0 ? PAGE / 4 : word + next / 4;
    }

    /** Puts a text where it belongs. */
    void put(int physical, byte[] text) {
        check(physical, text.length);
        System.arraycopy(text, 0, bytes, physical, text.length);
    }

    byte[] get(int physical, int length) {
        check(physical, length);
        return Arrays.copyOfRange(bytes, physical, physical + length);
    }

    /** Whether a frame has these contents. */
    boolean holds(int frame, byte[] page) {
        check(frame, PAGE);
        return Arrays.equals(bytes, frame, frame + PAGE, page, 0, PAGE);
    }

    Work work() {
        return new Work(loads, stores, copied, cleared);
    }

    /** Counts from zero again. */
    void reset() {
        loads = 0;
        stores = 0;
        copied = 0;
        cleared = 0;
    }
}
