package skink.abi.protocol;

import skink.abi.ipc.MessageLayout;

/**
 * The memory manager. Everybody may ask about and for memory of its own; the rest is PM's. It never waits for anybody.
 *
 * <p>Addresses and sizes are unsigned; a size is rounded up to whole pages of 4096 bytes. Memory is promised when it is mapped
 * and given when it is touched: what was promised is always there, so no process ends because another was greedy.
 */
@Protocol(base = Vm.BASE)
public interface Vm {
    int BASE = 0x800;

    /**
     * Maps zeroed memory of the caller's own, writable.
     *
     * @param address where, a multiple of the page size; 0: anywhere
     * @return where it begins
     */
    @Call(0)
    int map(int address, int bytes) throws BadArgument, NoMemory, Exists;

    /** Takes memory of {@link #map}, whole or in part, out of the caller's address space. */
    @Call(1)
    void unmap(int address, int bytes) throws BadArgument, NoMemory;

    /**
     * Promises memory for the caller's heap, whose address range is larger than what it may touch: {@code bytes} in all, or
     * as much of that as there is, but not less than it has touched.
     *
     * @return how many bytes it may touch in all
     */
    @Call(PROMISE_HEAP)
    int promiseHeap(int bytes) throws BadArgument;

    /** Gives memory of the caller's heap back, which is zero when it is touched again; whole pages only. */
    @Call(DISCARD)
    void discard(int address, int bytes) throws BadArgument;

    int PROMISE_HEAP = 2;
    int DISCARD = 12;

    /** Maps physical memory that is nobody's, such as a device's or a boot module's; for processes whose plan allows it. */
    @Call(3)
    int mapPhysical(int physical, int bytes, boolean writable) throws NotPermitted, BadArgument, NoMemory, Exists;

    /**
     * Maps zeroed, physically contiguous memory that never moves, for a device; for processes whose plan allows it. It is
     * not used again before {@link #deviceReset}, even if the caller dies.
     *
     * @param limit the physical address that it must lie below, unsigned; 0: anywhere
     */
    @Call(4)
    Piece mapForDevice(int bytes, int limit) throws NotPermitted, BadArgument, NoMemory;

    /** No device uses memory any more that this dead process, or the caller, had by {@link #mapForDevice}. */
    @Call(5)
    void deviceReset(int process) throws NotPermitted;

    /** For PM: makes a copy of a process that waits for PM's answer; the child waits for it too. The child's endpoint. */
    @Call(6)
    int fork(int parent) throws NotPermitted, UnknownProcess, NoMemory, TableFull, BadArgument;

    /**
     * For PM: makes a process that waits for PM's answer begin a program.
     *
     * @param owner a process that has the program's file in memory that {@link #mapPhysical} has mapped
     * @param address where it is there
     * @param bytes its size
     * @param arguments where in the process's memory its arguments are: a word with their number, a word with the number
     *     of environment settings, then all of these as bytes that end with 0
     * @param argumentBytes the size of all that, at most {@link #ARGUMENT_BYTES}
     */
    @Call(7)
    void exec(int process, int owner, int address, int bytes, int arguments, int argumentBytes, @Text(16) String name)
            throws NotPermitted, UnknownProcess, NotAProgram, BadMemory, NoMemory, BadArgument;

    /** For PM: the process is gone from the kernel's table; its memory is free. */
    @Call(8)
    void exit(int process) throws NotPermitted, UnknownProcess;

    /** How much memory there is. */
    @Call(9)
    Totals totals();

    /** How much memory a process has. */
    @Call(10)
    Usage usage(int process) throws UnknownProcess;

    /** What has been done since the boot. */
    @Call(11)
    Counts counts();

    /** A process has touched memory that is not there, or that it must not touch so. */
    @FromKernel(MessageLayout.PAGE_FAULT)
    void pageFault(int address, int error);

    /** A kernel call of a process needs memory of {@code owner} that is not there. */
    @FromKernel(MessageLayout.MEMORY_REQUEST)
    void memoryRequest(int owner, int address, int bytes, int forWriting);

    /** The most bytes that arguments and environment of a program take. */
    int ARGUMENT_BYTES = 64 << 10;

    /**
     * Memory for a device.
     *
     * @param address in the caller
     */
    record Piece(int address, int physical) {}

    /**
     * Memory of the machine, in pages.
     *
     * @param total that VM manages
     * @param free that nobody has
     * @param promised that processes may still touch for the first time
     */
    record Totals(int total, int free, int promised) {}

    /**
     * Memory of a process, in pages.
     *
     * @param mapped that it may use
     * @param resident that are there
     * @param regions into which its address space is divided
     */
    record Usage(int mapped, int resident, int regions) {}

    /**
     * What VM has done.
     *
     * @param faults that were told
     * @param refused of those that were no process's right
     * @param forged messages that only the kernel may send, from others
     * @param windows in which a process was inhibited
     * @param kernelCalls that all faults together took
     */
    record Counts(int faults, int refused, int forged, int windows, int kernelCalls, int forks, int execs) {}
}
