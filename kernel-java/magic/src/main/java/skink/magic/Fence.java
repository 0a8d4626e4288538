package skink.magic;

/** Memory fences. The compiler moves no memory access across any of them. */
public final class Fence {
    private Fence() {}

    /** Orders everything before against everything after ({@code lock or} on the stack, or {@code mfence}). */
    public static void full() {
        Machine.current().cpu("fenceFull");
    }

    /** Keeps the compiler from moving loads and stores; on this processor family loads are already ordered. */
    public static void acquire() {
        Machine.current().cpu("fenceAcquire");
    }

    /** Keeps the compiler from moving loads and stores; on this processor family stores are already ordered. */
    public static void release() {
        Machine.current().cpu("fenceRelease");
    }
}
