package skink.kernel.console;

import skink.abi.kcall.KernelCall;

/** The last of what was printed, byte by byte: positions count from the beginning of all of it. */
public final class Log {
    /** How many bytes are kept; a power of two. */
    private static final int KEPT = KernelCall.LOG_KEPT_BYTES;

    private static final byte[] BYTES = new byte[KEPT];
    /** Where the next byte goes. */
    private static long end;

    private Log() {}

    static void append(int value) {
        BYTES[(int) end & KEPT - 1] = (byte) value;
        end++;
    }

    /** The position behind all of it. */
    public static long end() {
        return end;
    }

    /** The position of the oldest byte that is kept. */
    public static long start() {
        return end < KEPT ? 0 : end - KEPT;
    }

    /** The byte at a position from {@link #start} to before {@link #end}. */
    public static byte at(long position) {
        return BYTES[(int) position & KEPT - 1];
    }
}
