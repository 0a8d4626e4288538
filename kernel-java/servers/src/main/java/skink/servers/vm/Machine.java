package skink.servers.vm;

/**
 * What there is to manage.
 *
 * @param self this server's endpoint
 * @param heapBytes the range of addresses that each program gets for its heap
 */
record Machine(PhysicalAccess memory, Frames frames, FrameTable table, Budget budget, int self, int heapBytes) {
    private static final int MOST_HEAP_BYTES = 640 << 20;
    private static final int LEAST_HEAP_BYTES = 16 << 20;

    /**
     * The range for heaps on a machine with so many frames: what lives in a heap can take three quarters of the memory, up to
     * 256 MiB, and the range has place for that twice, and for tables.
     */
    static int heapBytes(int frames) {
        long wanted = frames * 4096L * 27 / 16;
        return (int) Math.max(LEAST_HEAP_BYTES, Math.min(MOST_HEAP_BYTES, wanted)) & -4096;
    }
}
