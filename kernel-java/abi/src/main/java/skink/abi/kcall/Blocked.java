package skink.abi.kcall;

/**
 * Reasons why a process does not run, as GETINFO tells them: a set. It is runnable exactly if none is set.
 */
public final class Blocked {
    /** Nobody lives in the slot. */
    public static final int SLOT_FREE = 1;
    /** Stopped by another process (RUNCTL). */
    public static final int STOPPED = 1 << 1;
    /** Waits until its message is taken; it stands in the receiver's queue. */
    public static final int SENDING = 1 << 2;
    /** Waits for a message. With SENDING too: first its request must be taken. */
    public static final int RECEIVING = 1 << 3;
    /** A signal has come that its signal manager has not yet asked for. */
    public static final int SIGNALED = 1 << 4;
    /** Its signal manager deals with a signal. */
    public static final int SIGNAL_PENDING = 1 << 5;
    /** Has no privileges yet. */
    public static final int NO_PRIVILEGE = 1 << 6;
    /** Has ended; its slot is not yet cleared, and its name is dead. */
    public static final int NO_ENDPOINT = 1 << 7;
    /** VM edits its page tables. */
    public static final int INHIBITED = 1 << 8;
    /** VM has not yet dealt with its page fault. */
    public static final int PAGE_FAULT = 1 << 9;
    /** Its quantum is used up and its scheduler has been told. */
    public static final int NO_QUANTUM = 1 << 10;
    /** Made at boot, and not yet let go. */
    public static final int BOOT = 1 << 11;
    /** Its kernel call needs memory that is not there; VM has been told. */
    public static final int MEMORY_REQUEST = 1 << 12;
    /** Its kernel call needs the memory of a process that is INHIBITED. */
    public static final int SPACE_IN_USE = 1 << 13;

    /** It is being exchanged with another process. */
    public static final int IN_UPDATE = 1 << 14;
    /** It has ended itself, and its signal manager has not yet decided what becomes of it. */
    public static final int EXITED = 1 << 15;

    private Blocked() {}
}
