package skink.drivers.memory;

/** What callers have granted. Each method returns 0 or an {@code Errno}, as SAFECOPY does. */
interface CallerMemory {
    /** Copies from a grant to memory of this process. */
    int from(int caller, int grant, int offset, int own, int bytes);

    /** Copies from memory of this process to a grant. */
    int to(int caller, int grant, int offset, int own, int bytes);
}
