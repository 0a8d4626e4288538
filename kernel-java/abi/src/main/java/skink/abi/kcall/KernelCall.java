package skink.abi.kcall;

import skink.abi.ipc.MessageLayout;

/**
 * The kernel calls and the registers of their trap.
 *
 * <p>{@code int} {@link #VECTOR} with EAX = the number of the call. Arguments lie in the payload of the message page's
 * OUT message, from {@link #A} on; results come in the payload of its IN message, from {@link #A} on, and EAX = 0 or an
 * {@code Errno}. An error means that nothing was changed. All other registers are kept. Which calls a process may make
 * is in its privileges: else {@code ECALLDENIED}. A number that no call has: {@code EBADCALL}.
 */
public final class KernelCall {
    /** The interrupt vector of kernel calls. */
    public static final int VECTOR = 0x90;

    /** Words of the payload, by their offset in the message. */
    public static final int A = MessageLayout.PAYLOAD;

    public static final int B = A + 4;
    public static final int C = A + 8;
    public static final int D = A + 12;
    public static final int E = A + 16;
    public static final int F = A + 20;

    /** Nothing, for measurements. */
    public static final int NULL = 0;
    /** Ends the caller: A = status. Does not return. */
    public static final int EXIT = 1;
    /** Prints on the kernel's console: A = bytes, 1 to {@link #DIAGNOSTIC_BYTES}; text from B on. EINVAL. */
    public static final int DIAGCTL = 2;
    /** Asks about the system: A = what ({@code INFO_}), B = endpoint or number. Results from A on. EINVAL, ESRCH. */
    public static final int GETINFO = 3;
    /**
     * Time: A = endpoint or SELF. Results: A, B = time stamps since the boot; C, D = time stamps that the process has
     * run; E = time stamps in a millisecond; F = its processor. EDEADSRCDST.
     */
    public static final int TIMES = 4;
    /** An alarm: A = milliseconds from now, 0 for none. A notification from CLOCK comes. Result: A = what was left. */
    public static final int SETALARM = 5;
    /** Stops or continues a process: A = endpoint, B = 1 stop, 0 go on. EDEADSRCDST, EINVAL (itself). */
    public static final int RUNCTL = 6;
    /** For a scheduler: A = endpoint, B = priority, C = quantum in ms, D = processor or -1. EDEADSRCDST, ERANGE, EPERM. */
    public static final int SCHEDULE = 7;
    /** Takes over the scheduling of a process: A = endpoint; or gives it back to the kernel: B = 1. EDEADSRCDST, EPERM. */
    public static final int SCHEDCTL = 8;
    /** Sends a signal to a process: A = endpoint, B = number, 1 to {@link #SIGNALS}. EDEADSRCDST, EINVAL. */
    public static final int KILL = 9;
    /** For a signal manager: who has signals pending. Results: A = endpoint or NONE, B = set of signals. */
    public static final int GETKSIG = 10;
    /** For a signal manager: the signals that GETKSIG told are dealt with: A = endpoint. EDEADSRCDST, EINVAL. */
    public static final int ENDKSIG = 11;
    /** Frees the slot of a process: A = endpoint. EDEADSRCDST, EINVAL (itself). */
    public static final int CLEAR = 12;
    /** For VM: A = what ({@code VM_}), B = endpoint, C = value. EDEADSRCDST, EINVAL. */
    public static final int VMCTL = 13;
    /** Ends the machine: A = status for the harness. Does not return. */
    public static final int ABORT = 14;

    /** How many numbers there are. */
    public static final int COUNT = 15;

    /** DIAGCTL: the longest text in one call. */
    public static final int DIAGNOSTIC_BYTES = MessageLayout.BYTES - B;

    /** KILL: the highest signal. */
    public static final int SIGNALS = 31;

    /** GETINFO: results A = processors that run, B = slots of the process table, C = 1 in RACE mode, else 0. */
    public static final int INFO_SYSTEM = 0;
    /** GETINFO: of the process B: A = endpoint, B = why it does not run, a set of {@link Blocked}, C = priority, D = processor, E = privilege. */
    public static final int INFO_PROCESS = 1;
    /** GETINFO: of the slot number B: as {@link #INFO_PROCESS}; ESRCH if it is free. */
    public static final int INFO_SLOT = 2;
    /**
     * GETINFO: of the processor B and the kernel lock: A, B = time stamps with it; C, D = time stamps of waiting for it; E =
     * how often it was taken, F = how often waited for. ESRCH if there is no such processor.
     */
    public static final int INFO_LOCK = 3;
    /**
     * GETINFO: how processes were stopped that ran on other processors than who stopped them: A = how often; B = how often
     * a process was inhibited, wherever it was; C, D = time stamps of waiting for those processors; E, F = the longest wait.
     */
    public static final int INFO_STOPS = 4;

    /** VMCTL: stops the process while its page tables are edited. */
    public static final int VM_INHIBIT_SET = 0;
    /** VMCTL: lets it run again; EINVAL if it was not stopped so. */
    public static final int VM_INHIBIT_CLEAR = 1;
    /** VMCTL: its page fault is dealt with; EINVAL if there is none. */
    public static final int VM_CLEAR_PAGEFAULT = 2;

    private KernelCall() {}
}
