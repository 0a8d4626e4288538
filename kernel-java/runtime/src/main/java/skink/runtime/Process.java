package skink.runtime;

/** The running program as a whole, for {@code System} and {@code Runtime}. */
public final class Process {
    private Process() {}

    /** Runs the shutdown hooks and ends the process; never returns. */
    public static void exit(int status) {
        Ending.beforeExit();
        halt(status);
    }

    /** Writes out what the standard streams hold and ends the process; never returns. */
    public static void halt(int status) {
        System.out.flush();
        System.err.flush();
        HostIo.exit(status);
    }

    public static void collect() {
        Collector.collectNow();
    }

    /** Bytes of objects, dead ones included. */
    public static long usedBytes() {
        return Collector.usedBytes();
    }

    /** Bytes that objects may take before the heap grows. */
    public static long totalBytes() {
        return Collector.totalBytes();
    }

    /** Bytes that objects may take in all. */
    public static long maxBytes() {
        return HeapRange.limitBytes;
    }
}
