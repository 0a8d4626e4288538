package skink.runtime;

import skink.magic.Address;
import skink.magic.Uninterruptible;

/**
 * The host under a program: bytes out, bytes in, the clocks and the end. The only way out of a {@code linux-i386} process.
 *
 * <p>The compiler's interpreter replaces each public method here when it runs a program itself.
 */
@Uninterruptible("addresses of arrays go to the host")
public final class HostIo {
    private static final int EXIT = 1;
    private static final int READ = 3;
    private static final int WRITE = 4;
    private static final int IOCTL = 54;
    private static final int NANOSLEEP = 162;
    private static final int CLOCK_GETTIME = 265;

    private static final int INTERRUPTED = -4;
    private static final int TERMINAL_GET_ATTRIBUTES = 0x5401;
    private static final int CLOCK_REALTIME = 0;
    private static final int CLOCK_MONOTONIC = 1;
    private static final int NANOS_PER_MILLI = 1_000_000;

    /** For what the host writes; in the image, so it does not move. */
    private static final int[] SCRATCH = new int[32];

    private HostIo() {}

    /** Writes the bytes to a descriptor; returns their number, or minus an error number. */
    public static int write(int fd, byte[] data, int offset, int length) {
        Address from = Address.ofObject(data).plus(ObjectModel.ARRAY_ELEMENTS + offset);
        int written = 0;
        while (written < length) {
            int result = Stubs.systemCall(WRITE, fd, from.toInt() + written, length - written, 0, 0, 0);
            if (result < 0 && result != INTERRUPTED) {
                return result;
            }
            written += result < 0 ? 0 : result;
        }
        return length;
    }

    /** Reads at most {@code length} bytes; returns their number, 0 at the end, or minus an error number. */
    public static int read(int fd, byte[] data, int offset, int length) {
        Address to = Address.ofObject(data).plus(ObjectModel.ARRAY_ELEMENTS + offset);
        int result = INTERRUPTED;
        while (result == INTERRUPTED) {
            result = Stubs.systemCall(READ, fd, to.toInt(), length, 0, 0, 0);
        }
        return result;
    }

    /** Ends the process. */
    public static void exit(int status) {
        Stubs.systemCall(EXIT, status, 0, 0, 0, 0, 0);
    }

    /** Whether a descriptor is a terminal. */
    public static boolean isTerminal(int fd) {
        return Stubs.systemCall(IOCTL, fd, TERMINAL_GET_ATTRIBUTES, scratch().toInt(), 0, 0, 0) == 0;
    }

    /** Milliseconds since 1970-01-01 UTC. */
    public static long currentTimeMillis() {
        readClock(CLOCK_REALTIME);
        return (SCRATCH[0] & 0xFFFF_FFFFL) * 1000 + SCRATCH[1] / NANOS_PER_MILLI;
    }

    /** Nanoseconds since some moment. */
    public static long nanoTime() {
        readClock(CLOCK_MONOTONIC);
        return SCRATCH[0] * 1_000_000_000L + SCRATCH[1];
    }

    /** Microseconds since some moment, modulo 2<sup>32</sup>: for spans of less than half an hour. */
    static int microTime() {
        readClock(CLOCK_MONOTONIC);
        return SCRATCH[0] * 1_000_000 + SCRATCH[1] / 1000;
    }

    /** Waits. */
    public static void sleep(long millis) {
        long rest = millis;
        while (rest > 0) {
            int step = (int) Math.min(rest, 1_000_000);
            SCRATCH[0] = step / 1000;
            SCRATCH[1] = step % 1000 * NANOS_PER_MILLI;
            Stubs.systemCall(NANOSLEEP, scratch().toInt(), 0, 0, 0, 0, 0);
            rest -= step;
        }
    }

    private static void readClock(int clock) {
        Stubs.systemCall(CLOCK_GETTIME, clock, scratch().toInt(), 0, 0, 0, 0);
    }

    private static Address scratch() {
        return Address.ofObject(SCRATCH).plus(ObjectModel.ARRAY_ELEMENTS);
    }
}
