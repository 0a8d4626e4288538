package skink.tests.kernel;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.PhysicalMemory;

/** Page tables of other processes, and frames: what a memory manager does with them, as far as tests need it. */
public final class Pages {
    static final int BYTES = MemoryMapAbi.PAGE_BYTES;
    static final int READ_ONLY = MemoryMapAbi.PRESENT | MemoryMapAbi.USER;
    static final int READ_WRITE = READ_ONLY | MemoryMapAbi.WRITABLE;

    private static final int FRAME_MASK = -BYTES;
    private static final int TABLES = UserSpace.END >>> 22;
    private static int nextFrame;

    private Pages() {}

    /** A free frame, full of zeros. */
    public static int newFrame() {
        if (nextFrame == 0) {
            nextFrame = largestRange();
        }
        int frame = nextFrame;
        nextFrame += BYTES;
        PhysicalMemory.clear(frame, BYTES);
        return frame;
    }

    private static int largestRange() {
        int best = 0;
        int size = 0;
        for (int i = 0; KernelCalls.memoryInfo(i) == Errno.OK; i++) {
            if (Message.IN.word(1) > size) {
                best = Message.IN.word(0);
                size = Message.IN.word(1);
            }
        }
        return best;
    }

    static int directory(int process) {
        Check.equal(Errno.OK, KernelCalls.vmControl(KernelCall.VM_GET_SPACE, process, 0), "its directory");
        return Message.IN.word(0);
    }

    /** The entry of a page: frame and rights; 0 if there is none. */
    static int entry(int process, int address) {
        return load(slotOf(process, address));
    }

    /** Exchanges an entry, and does nothing else about it. */
    static void set(int process, int address, int entry) {
        store(slotOf(process, address), entry);
    }

    /** Exchanges an entry while the process stands still, and makes everybody forget the one before. */
    static void edit(int process, int address, int entry) {
        Check.equal(Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_SET, process, 0), "a window");
        set(process, address, entry);
        Check.equal(Errno.OK, KernelCalls.vmControl(KernelCall.VM_INHIBIT_CLEAR, process, 0), "its end");
    }

    /** The physical address of the entry of a page. */
    public static int slotOf(int process, int address) {
        return slot(directory(process), address);
    }

    public static int load(int physical) {
        return PhysicalMemory.load(physical);
    }

    public static void store(int physical, int value) {
        PhysicalMemory.store(physical, value);
    }

    private static int slot(int directory, int address) {
        int table = PhysicalMemory.load(directory + 4 * (address >>> 22)) & FRAME_MASK;
        if (table == 0) {
            table = newFrame();
            PhysicalMemory.store(directory + 4 * (address >>> 22), table | READ_WRITE);
        }
        return table + 4 * (address >>> 12 & 1023);
    }

    /** A copy of all user pages of a process, message page apart, which becomes {@code messages}: its directory. */
    static int copySpace(int process, int messages) {
        int from = directory(process);
        int to = newFrame();
        for (int i = 0; i < TABLES; i++) {
            int table = PhysicalMemory.load(from + 4 * i) & FRAME_MASK;
            for (int j = 0; table != 0 && j < 1024; j++) {
                int entry = PhysicalMemory.load(table + 4 * j);
                if (entry != 0) {
                    copyPage(to, (i << 10 | j) << 12, entry, messages);
                }
            }
        }
        return to;
    }

    private static void copyPage(int directory, int address, int entry, int messages) {
        int frame = address == UserSpace.MESSAGE_PAGE ? messages : newFrame();
        if (address != UserSpace.MESSAGE_PAGE) {
            PhysicalMemory.copy(frame, entry & FRAME_MASK, BYTES);
        }
        PhysicalMemory.store(slot(directory, address), frame | entry & ~FRAME_MASK);
    }
}
