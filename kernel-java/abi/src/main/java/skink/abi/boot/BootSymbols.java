package skink.abi.boot;

/**
 * The symbols by which boot routines and kernel find each other.
 *
 * <p>A boot: the loader enters {@link #START} in 32-bit mode without paging. That builds the page tables, goes up to
 * the kernel's half, sets up {@link #CPU_AREAS} and {@link #IDT} for all processors, and calls {@link #KERNEL_MAIN}. To
 * start another processor the kernel copies {@link #TRAMPOLINE_START} to {@link #TRAMPOLINE_END} to
 * {@link MemoryMapAbi#TRAMPOLINE_ADDRESS}, writes the processor's number + 1 into the byte of {@link #CPU_CLAIMS} that
 * belongs to its APIC id, and sends the start-up messages. The processor claims that byte by exchanging it with 0, sets
 * itself up and calls {@link #KERNEL_AP_MAIN}; one that finds 0 halts. So the kernel withdraws an offer by the same
 * exchange, and a processor that wakes up too late never runs.
 */
public final class BootSymbols {
    /** The image's entry point. */
    public static final String START = "_start";

    /** Java: {@code (int loaderMagic, Address loaderInfo)}, both as the loader left them. Does not return. */
    public static final String KERNEL_MAIN = "kernel_main";

    /** Java: {@code (int cpuNumber)}, on a started processor. Does not return. */
    public static final String KERNEL_AP_MAIN = "kernel_ap_main";

    /** Java: {@code (Address trapFrame)}, interrupts off; returning resumes what was interrupted, in ring 0. */
    public static final String KERNEL_TRAP = "kernel_trap";

    /**
     * Java: {@code (Address trapFrame)} → the frame of the process to go on with. Traps from ring 3, on the processor's
     * stack, interrupts off.
     */
    public static final String KERNEL_USER_TRAP = "kernel_user_trap";

    /** Assembler, for Java: {@code (Address frame)}. Goes on in ring 3 with the registers of the frame. Does not return. */
    public static final String RESUME_USER = "resume_user";

    /** Java: {@code (Address cpuArea)}, in the double-fault task; does not return. */
    public static final String KERNEL_DOUBLE_FAULT = "kernel_double_fault";

    /** Where {@link #KERNEL_TRAP} returns to: a stack walk that meets it finds the trap frame at its ESP. */
    public static final String TRAP_RETURN = "trap_return";

    public static final String IDT = "idt";
    public static final String CPU_AREAS = "cpu_areas";
    public static final String CPU_CLAIMS = "cpu_claims";
    public static final String CPU_STACKS = "cpu_stacks";

    /** The page directory that all processors use once they run in the kernel's half; physical memory, direct map. */
    public static final String PAGE_DIRECTORY = "page_directory";

    /** The image's build id, zero-terminated ASCII, in constants. */
    public static final String BUILD_ID = "__build_id";

    public static final String TRAMPOLINE_START = "trampoline_start";
    public static final String TRAMPOLINE_END = "trampoline_end";

    private BootSymbols() {}
}
