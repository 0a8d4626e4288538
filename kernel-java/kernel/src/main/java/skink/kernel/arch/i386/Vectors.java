package skink.kernel.arch.i386;

/** Which interrupt vector means what. */
public final class Vectors {
    /** Exceptions of the processor that the kernel treats by name (Intel SDM volume 3, table 6-1). */
    public static final int DIVIDE_ERROR = 0;

    public static final int NMI = 2;
    public static final int BREAKPOINT = 3;
    public static final int INVALID_OPCODE = 6;
    public static final int DEVICE_NOT_AVAILABLE = 7;
    public static final int DOUBLE_FAULT = 8;
    public static final int GENERAL_PROTECTION = 13;
    public static final int PAGE_FAULT = 14;
    public static final int MACHINE_CHECK = 18;
    /** Exceptions are below this. */
    public static final int FIRST_INTERRUPT = 32;

    /** Where the two 8259s deliver their 16 lines. */
    public static final int PIC_BASE = 0x20;

    public static final int PIC_TIMER = PIC_BASE;
    /** What an 8259 reports when the request has gone away. */
    public static final int PIC_SPURIOUS_MASTER = PIC_BASE + 7;

    public static final int PIC_SPURIOUS_SLAVE = PIC_BASE + 15;

    /**
     * Where the I/O APICs deliver their lines, {@link #LINES} of them. All are less urgent than the interrupts that follow, which
     * so are served while a line's interrupt waits in service for the kernel lock.
     */
    public static final int LINE_BASE = 0x30;

    public static final int LINES = 64;

    /** The local APIC's one-shot timer. */
    public static final int LOCAL_TIMER = 0xE0;

    /** Another processor has a request or work for this one. */
    public static final int CROSS_CALL = 0xF0;

    /** The local APIC's spurious vector; its low four bits are ones, as old models demand. */
    public static final int LOCAL_SPURIOUS = 0xFF;

    private Vectors() {}
}
