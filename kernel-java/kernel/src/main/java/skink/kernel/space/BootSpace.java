package skink.kernel.space;

import skink.abi.boot.CpuArea;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.boot.TrapFrame;
import skink.abi.user.UserSpace;
import skink.kernel.bootinfo.CommandLine;
import skink.kernel.bootinfo.OptionText;
import skink.kernel.clock.Clock;
import skink.kernel.clock.WallClock;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Floats;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * Makes the memory of a process from an ELF file: program, heap, stack, message page, and what the kernel keeps of it.
 *
 * <p>Everything is there from the beginning; nothing is ever given back. Processes that come later get their memory from VM.
 */
@HoldsKernelLock
public final class BootSpace {
    private static final int PAGE = MemoryMapAbi.PAGE_BYTES;
    /** Interrupts on; the bit that is always 1. */
    private static final int FLAGS = 0x202;

    /**
     * The floating-point registers begin the page, the others end it. Between them is room: until a trap has changed to the
     * processor's stack, a non-maskable interrupt goes below the frame.
     */
    private static final int FRAME_OFFSET = PAGE - TrapFrame.USER_BYTES & -16;

    private BootSpace() {}

    /**
     * Gives a process that has a slot and an endpoint its memory and its first registers.
     *
     * @param file the ELF file
     * @param bytes its size
     * @param heapPages pages at {@link UserSpace#HEAP_BASE}
     * @param bufferPages pages at {@link UserSpace#BUFFER_BASE}
     * @param stackPages pages below {@link UserSpace#STACK_TOP}
     * @param line the words that become its arguments
     * @return null, or what is wrong
     */
    public static String make(
            Proc proc, Address file, int bytes, int heapPages, int bufferPages, int stackPages, OptionText line) {
        String fault = ProgramFile.open(file, bytes);
        if (fault != null) {
            return fault;
        }
        int directory = PageTables.newDirectory();
        int messages = BootFrames.take();
        int saved = BootFrames.take();
        if (directory == 0 || messages == 0 || saved == 0) {
            return "there is no memory for it";
        }
        attach(proc, directory, messages, saved);
        boolean complete = PageTables.map(directory, UserSpace.MESSAGE_PAGE, messages, true)
                && loadProgram(directory)
                && mapNew(directory, UserSpace.HEAP_BASE, heapPages)
                && mapNew(directory, UserSpace.BUFFER_BASE, bufferPages)
                && mapNew(directory, UserSpace.STACK_TOP - stackPages * PAGE, stackPages);
        if (!complete) {
            return "there is no memory for it";
        }
        writeInformation(proc, heapPages * PAGE, bufferPages * PAGE, stackPages * PAGE);
        int top = UserSpace.STACK_TOP - PAGE;
        Address topFrame = BootFrames.address(PageTables.entry(directory, top) & -PAGE);
        writeRegisters(proc, ProgramFile.entry(), StartStack.write(top, topFrame, PAGE, line, CommandLine.options()));
        return null;
    }

    /** Maps all memory that the kernel's direct map shows at {@link UserSpace#ALL_MEMORY}, for a process that manages it. */
    public static void showAllMemory(Proc proc) {
        PageTables.mapLarge(proc.directory, UserSpace.ALL_MEMORY, MemoryMapAbi.DIRECT_MAP_BYTES);
    }

    /**
     * Gives a process its directory and the two pages that the kernel uses.
     *
     * @param messages the physical address of its message page
     * @param saved that of the page in which its registers are kept
     */
    public static void attach(Proc proc, int directory, int messages, int saved) {
        Procs.occupy(proc);
        proc.directory = directory;
        proc.messages = BootFrames.address(messages);
        proc.floats = BootFrames.address(saved);
        proc.frame = BootFrames.address(saved).plus(FRAME_OFFSET);
    }

    private static boolean loadProgram(int directory) {
        for (int i = 0; i < ProgramFile.segments(); i++) {
            if (ProgramFile.isLoaded(i) && !loadSegment(directory, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean loadSegment(int directory, int index) {
        int start = ProgramFile.address(index);
        int firstPage = start & -PAGE;
        int pages = start + ProgramFile.memoryBytes(index) - firstPage + PAGE - 1 >>> 12;
        for (int i = 0; i < pages; i++) {
            int frame = BootFrames.take();
            int page = firstPage + i * PAGE;
            if (frame == 0 || !PageTables.map(directory, page, frame, ProgramFile.isWritable(index))) {
                return false;
            }
            int from = Math.max(start, page);
            int to = Math.min(start + ProgramFile.fileBytes(index), page + PAGE);
            if (from < to) {
                Address target = BootFrames.address(frame + from - page);
                target.copyFrom(ProgramFile.content(index).plus(from - start), to - from);
            }
        }
        return true;
    }

    /** Tables come before the pages, so that these lie one behind the other in physical memory too. */
    private static boolean mapNew(int directory, int firstPage, int pages) {
        for (int i = 0; i < pages; i++) {
            int page = firstPage + i * PAGE;
            int frame = PageTables.makeTable(directory, page) ? BootFrames.take() : 0;
            if (frame == 0 || !PageTables.map(directory, page, frame, true)) {
                return false;
            }
        }
        return true;
    }

    private static void writeInformation(Proc proc, int heapBytes, int bufferBytes, int stackBytes) {
        Address page = proc.messages;
        page.store(heapBytes, UserSpace.INFO_HEAP_BYTES);
        page.store(bufferBytes, UserSpace.INFO_BUFFER_BYTES);
        page.store(stackBytes, UserSpace.INFO_STACK_BYTES);
        page.store(proc.instance, UserSpace.INFO_INSTANCE);
        page.store(proc.endpoint, UserSpace.INFO_ENDPOINT);
        page.store((int) Clock.tscPerMilli(), UserSpace.INFO_TSC_PER_MILLI);
        page.store(WallClock.bootMillis(), UserSpace.INFO_BOOT_MILLIS);
    }

    /** Makes the registers those of a program that begins. */
    public static void writeRegisters(Proc proc, int entry, int stackPointer) {
        Floats.reset(proc);
        Address frame = proc.frame;
        frame.fill((byte) 0, TrapFrame.USER_BYTES);
        frame.store(entry, TrapFrame.EIP);
        frame.store(CpuArea.USER_CODE, TrapFrame.CS);
        frame.store(FLAGS, TrapFrame.EFLAGS);
        frame.store(stackPointer, TrapFrame.USER_ESP);
        frame.store(CpuArea.USER_DATA, TrapFrame.USER_SS);
    }
}
