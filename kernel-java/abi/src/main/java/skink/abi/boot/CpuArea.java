package skink.abi.boot;

/**
 * What the hardware needs of each processor: one area of {@link #AREA_BYTES}, in an array at {@link BootSymbols#CPU_AREAS}.
 *
 * <p>Every processor has its own descriptor table with the same layout, so that the selectors are constants although
 * task and data segments differ. FS addresses the area of the processor that runs.
 */
public final class CpuArea {
    /** Processors that the kernel can use; the word of a CPU is 0 to this - 1. */
    public static final int MAX_CPUS = 16;

    /** A power of two, so that the task segments never cross a page. */
    public static final int AREA_BYTES = 16 << 10;

    /** The processor's number, 0 for the one that booted: FS:0. */
    public static final int CPU_NUMBER = 0;

    /** Limit and base of the descriptor table, for {@code lgdt}; 2 bytes in, so that the base is aligned. */
    public static final int GDT_POINTER = 6;

    /** The end of the processor's stack: FS:12. */
    public static final int KERNEL_STACK = 12;

    /** The descriptor table. */
    public static final int GDT = 16;
    /** The task segment, for the stack on entry from ring 3. */
    public static final int TSS = 96;
    /** The task segment that a double fault switches to. */
    public static final int DOUBLE_FAULT_TSS = 208;

    public static final int TSS_BYTES = 104;
    /**
     * Behind the first task segment and part of it: the I/O permission bitmap, in which a bit is set for each port that user
     * mode must not use (Intel SDM volume 1, section 19.5.2). Where {@link #TSS_IO_MAP} is {@link #NO_IO_MAP}, it counts for nothing,
     * and all ports are forbidden.
     */
    public static final int IO_BITMAP = 512;
    /** A bit for each port, and a byte that is all ones. */
    public static final int IO_BITMAP_BYTES = 0x1_0000 / 8 + 1;
    /** The map is beyond the end of the task segment. */
    public static final int NO_IO_MAP = 0xFFFF;

    /** Selectors. */
    public static final int KERNEL_CODE = 0x08;

    public static final int KERNEL_DATA = 0x10;
    public static final int USER_CODE = 0x1B;
    public static final int USER_DATA = 0x23;
    public static final int CPU_DATA = 0x28;
    public static final int TASK = 0x30;
    public static final int DOUBLE_FAULT_TASK = 0x38;
    /** Entries in the descriptor table. */
    public static final int GDT_ENTRIES = 8;

    /** Fields of a task segment (Intel SDM volume 3, section 7.2.1). */
    public static final int TSS_ESP0 = 4;

    public static final int TSS_SS0 = 8;
    public static final int TSS_CR3 = 28;
    public static final int TSS_EIP = 32;
    public static final int TSS_EFLAGS = 36;
    public static final int TSS_EAX = 40;
    public static final int TSS_ECX = 44;
    public static final int TSS_EDX = 48;
    public static final int TSS_EBX = 52;
    public static final int TSS_ESP = 56;
    public static final int TSS_EBP = 60;
    public static final int TSS_ESI = 64;
    public static final int TSS_EDI = 68;
    public static final int TSS_ES = 72;
    public static final int TSS_CS = 76;
    public static final int TSS_SS = 80;
    public static final int TSS_DS = 84;
    public static final int TSS_FS = 88;
    public static final int TSS_GS = 92;
    public static final int TSS_IO_MAP = 102;

    /** Each processor's stacks, ascending: absent page, stack, absent page, double-fault stack. */
    public static final int STACK_BYTES = 16 << 10;

    public static final int DOUBLE_FAULT_STACK_BYTES = 8 << 10;
    public static final int STACK_STRIDE = STACK_BYTES + DOUBLE_FAULT_STACK_BYTES + 2 * MemoryMapAbi.PAGE_BYTES;
    /** Ends of the two stacks, counted from the start of a processor's part. */
    public static final int STACK_TOP = MemoryMapAbi.PAGE_BYTES + STACK_BYTES;

    public static final int DOUBLE_FAULT_STACK_TOP = STACK_STRIDE;
    /** The two absent pages, counted in the same way. */
    public static final int GUARD = 0;

    public static final int DOUBLE_FAULT_GUARD = STACK_TOP;

    private CpuArea() {}
}
