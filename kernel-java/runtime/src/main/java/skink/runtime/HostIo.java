package skink.runtime;

import skink.magic.NoInline;
import skink.magic.Uninterruptible;

/**
 * The host under a program: bytes out, bytes in, the clocks and the end. The only way out of a process.
 *
 * <p>The compiler's interpreter replaces each public method here when it runs a program itself.
 */
@Uninterruptible("addresses of arrays go to the host")
public final class HostIo {
    private static Host host;

    private HostIo() {}

    /** Called once, before anything else of the run-time system. */
    static void start(Host under) {
        host = under;
    }

    /** Writes the bytes to a descriptor; returns their number, or minus an error number. */
    public static int write(int fd, byte[] data, int offset, int length) {
        return host.write(fd, data, offset, length);
    }

    /** Reads at most {@code length} bytes; returns their number, 0 at the end, or minus an error number. */
    public static int read(int fd, byte[] data, int offset, int length) {
        return host.read(fd, data, offset, length);
    }

    /** Ends the process. */
    @NoInline
    public static void exit(int status) {
        host.exit(status);
    }

    /** Whether a descriptor is a terminal. */
    @NoInline
    public static boolean isTerminal(int fd) {
        return host.isTerminal(fd);
    }

    /** Milliseconds since 1970-01-01 UTC, or since the machine's start where nobody knows the date. */
    public static long currentTimeMillis() {
        return host.currentTimeMillis();
    }

    /** Nanoseconds since some moment. */
    public static long nanoTime() {
        return host.nanoTime();
    }

    /** Microseconds since some moment, modulo 2<sup>32</sup>: for spans of less than half an hour. */
    @NoInline
    static int microTime() {
        return host.microTime();
    }

    /** Waits. */
    public static void sleep(long millis) {
        host.sleep(millis);
    }
}
