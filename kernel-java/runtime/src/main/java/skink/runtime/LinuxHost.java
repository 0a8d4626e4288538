package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.Cpu;
import skink.magic.Uninterruptible;

/** Linux under a {@code linux-i386} process, by its system calls. */
@Uninterruptible("addresses of arrays go to the host")
final class LinuxHost implements Host {
    private static final int EXIT = 1;
    private static final int READ = 3;
    private static final int WRITE = 4;
    private static final int IOCTL = 54;
    private static final int NANOSLEEP = 162;
    private static final int GET_LIMIT = 191;
    private static final int CLOCK_GETTIME = 265;

    private static final int INTERRUPTED = -4;
    private static final int TERMINAL_GET_ATTRIBUTES = 0x5401;
    private static final int CLOCK_REALTIME = 0;
    private static final int CLOCK_MONOTONIC = 1;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private static final int RLIMIT_STACK = 3;
    private static final int DEFAULT_STACK_BYTES = 8 << 20;
    private static final int MAX_STACK_BYTES = 64 << 20;
    /** What Linux itself may have used above the first words, and may need below. */
    private static final int STACK_SLACK_BYTES = 256 << 10;

    /** For what the host writes; in the image, so it does not move. */
    private static final int[] SCRATCH = new int[32];

    @Override
    @Compact
    public Address stackEnd() {
        int result = Stubs.systemCall(GET_LIMIT, RLIMIT_STACK, scratch().toInt(), 0, 0, 0, 0);
        int bytes = result < 0 ? DEFAULT_STACK_BYTES : SCRATCH[0];
        if (bytes < 0 || bytes > MAX_STACK_BYTES) {
            bytes = MAX_STACK_BYTES;
        }
        return Cpu.stackPointer().minus(bytes - STACK_SLACK_BYTES);
    }

    @Override
    public void catchFaults(MemorySource memory) {
        LinuxSignals.start(memory);
    }

    @Override
    public int write(int fd, byte[] data, int offset, int length) {
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

    @Override
    public int read(int fd, byte[] data, int offset, int length) {
        Address to = Address.ofObject(data).plus(ObjectModel.ARRAY_ELEMENTS + offset);
        int result = INTERRUPTED;
        while (result == INTERRUPTED) {
            result = Stubs.systemCall(READ, fd, to.toInt(), length, 0, 0, 0);
        }
        return result;
    }

    @Override
    public void exit(int status) {
        Stubs.systemCall(EXIT, status, 0, 0, 0, 0, 0);
    }

    @Override
    public boolean isTerminal(int fd) {
        return Stubs.systemCall(IOCTL, fd, TERMINAL_GET_ATTRIBUTES, scratch().toInt(), 0, 0, 0) == 0;
    }

    @Override
    public long currentTimeMillis() {
        readClock(CLOCK_REALTIME);
        return (SCRATCH[0] & 0xFFFF_FFFFL) * 1000 + SCRATCH[1] / NANOS_PER_MILLI;
    }

    @Override
    public long nanoTime() {
        readClock(CLOCK_MONOTONIC);
        return SCRATCH[0] * 1_000_000_000L + SCRATCH[1];
    }

    @Override
    public int microTime() {
        readClock(CLOCK_MONOTONIC);
        return SCRATCH[0] * 1_000_000 + SCRATCH[1] / 1000;
    }

    @Override
    public void sleep(long millis) {
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
