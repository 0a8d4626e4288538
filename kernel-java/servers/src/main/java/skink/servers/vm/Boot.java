package skink.servers.vm;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Errno;
import skink.user.KernelCalls;
import skink.user.Message;

/** What the kernel tells at the boot: which memory is free, and which modules are data. */
final class Boot {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;

    private Boot() {}

    /** The machine, with all that the kernel has left free. */
    static Machine machine(PhysicalAccess memory, int self) {
        int end = 0;
        for (int i = 0; KernelCalls.memoryInfo(i) == Errno.OK; i++) {
            end = Math.max(end, Message.IN.word(0) + Message.IN.word(1));
        }
        int count = end >>> 12;
        Frames frames = new Frames(count);
        for (int i = 0; KernelCalls.memoryInfo(i) == Errno.OK; i++) {
            int first = Message.IN.word(0) + PAGE - 1 & -PAGE;
            frames.giveAll(first, Message.IN.word(0) + Message.IN.word(1) & -PAGE);
        }
        return machine(memory, frames, count, self);
    }

    /** The machine whose free frames are known: the table of frames takes some of them. */
    static Machine machine(PhysicalAccess memory, Frames frames, int count, int self) {
        int tableBytes = count * FrameTable.RECORD_BYTES + PAGE - 1 & -PAGE;
        int table = frames.takeRun(tableBytes >>> 12, 0);
        if (table == Frames.NONE) {
            throw new IllegalStateException("no " + tableBytes + " bytes in one piece for the table of frames");
        }
        memory.clear(table, tableBytes);
        int heapBytes = Machine.heapBytes(frames.freeFrames());
        return new Machine(
                memory, frames, new FrameTable(memory, table, tableBytes), new Budget(frames), self, heapBytes);
    }

    /** What may be mapped as it is. */
    static PhysicalRanges ranges(int memoryEnd) {
        PhysicalRanges ranges = new PhysicalRanges(memoryEnd);
        for (int i = 0; KernelCalls.dataInfo(i) == Errno.OK; i++) {
            ranges.add(Message.IN.word(0), Message.IN.word(1));
        }
        return ranges;
    }
}
