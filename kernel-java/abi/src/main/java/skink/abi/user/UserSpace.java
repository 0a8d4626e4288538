package skink.abi.user;

/**
 * Where things lie in a process.
 *
 * <pre>
 * 00000000  never mapped, so that a null reference faults
 * 00010000  the message page: messages, start information ({@link #INFO}), asynchronous messages
 * 01000000  buffers: memory that never moves, for devices and peers, as much as the start information says
 * 08048000  program: text and constants, as its ELF file says
 * 1FC00000  program: data, near the heap so that one small table of cards covers both
 * 20000000  heap: zeroed memory, as much as the start information says
 *    ...    stack, downwards from {@link #STACK_TOP}; the page below it is never mapped
 * C0000000  the kernel's half
 * </pre>
 *
 * <p>At the start ESP points at argc, the addresses of the arguments, 0, the addresses of the environment, 0, as in
 * the System V ABI for the i386 (a module's words are its arguments, the kernel's boot options its environment); EIP is the ELF file's entry, all other registers are 0.
 */
public final class UserSpace {
    public static final int MESSAGE_PAGE = 0x0001_0000;
    public static final int BUFFER_BASE = 0x0100_0000;
    public static final int PROGRAM_BASE = 0x0804_8000;
    public static final int DATA_BASE = 0x1FC0_0000;
    public static final int HEAP_BASE = 0x2000_0000;
    /** For the process that manages memory: physical memory from 0 on, as much as the kernel's direct map shows. */
    public static final int ALL_MEMORY = 0x4000_0000;

    public static final int STACK_TOP = 0xBFFF_0000;
    /** Where the kernel's half begins. */
    public static final int END = 0xC000_0000;

    /** In the message page: words of start information, written by the kernel. */
    public static final int INFO = 1024;

    /** Bytes mapped at {@link #HEAP_BASE}. */
    public static final int INFO_HEAP_BYTES = INFO;
    /** Bytes mapped below {@link #STACK_TOP}. */
    public static final int INFO_STACK_BYTES = INFO + 4;
    /** The endpoint of the process. */
    public static final int INFO_ENDPOINT = INFO + 8;
    /** Time stamps in a millisecond. */
    public static final int INFO_TSC_PER_MILLI = INFO + 12;

    /** Bytes mapped at {@link #BUFFER_BASE}. */
    public static final int INFO_BUFFER_BYTES = INFO + 16;
    /** Which instance of its endpoint the process is: part of the names of its grants ({@code GrantId}). */
    public static final int INFO_INSTANCE = INFO + 20;

    /**
     * The endpoint of the process that manages the memory of this one, or 0 where the kernel has mapped all of it at the boot.
     * With a manager, {@link #INFO_HEAP_BYTES} is the range of addresses for the heap, and memory is promised by {@code Vm}.
     */
    public static final int INFO_MEMORY_MANAGER = INFO + 32;

    /**
     * When the system was booted, in milliseconds since the beginning of 1970 (UTC), a long, which is written as one; 0 if nobody
     * has set the time.
     */
    public static final int INFO_BOOT_MILLIS = INFO + 24;

    /**
     * In the message page: where the process wants its own faults, or 0. At a fault the kernel fills in the words that
     * follow, makes the stack pointer and all other registers stay as they are but for the flag of single steps, which would
     * be a fault in dealing with the fault, and goes on at this address; a fault while {@link #FAULT_ACTIVE} is not 0 ends the
     * process.
     */
    public static final int FAULT_ENTRY = INFO + 64;

    /** Set by the kernel; cleared by the process when it has dealt with the fault. */
    public static final int FAULT_ACTIVE = FAULT_ENTRY + 4;

    /** The exception's number. */
    public static final int FAULT_VECTOR = FAULT_ENTRY + 8;

    /** Its error code, or 0. */
    public static final int FAULT_ERROR = FAULT_ENTRY + 12;
    /** The address that was accessed, of a page fault. */
    public static final int FAULT_ADDRESS = FAULT_ENTRY + 16;
    /** Where it happened. */
    public static final int FAULT_PC = FAULT_ENTRY + 20;

    /**
     * Where the standard streams of the process go: for each of the descriptors 0, 1 and 2 {@link #STREAM_BYTES}, of which
     * the first word is the endpoint of a {@code Char} device or 0 (the kernel's console, and no input), the second its
     * minor number, the third 1 if it is a terminal. A forked process and a new program have those of the process before.
     */
    public static final int STREAMS = INFO + 128;

    /** Of the entries in {@link #STREAMS}. */
    public static final int STREAM_BYTES = 12;

    /**
     * In the message page: signals that the process is to deal with itself, a set, to which the kernel adds. The process takes
     * them by an atomic exchange. 0 for a child and when a program begins.
     */
    public static final int SIGNALS = INFO + 96;

    private UserSpace() {}
}
