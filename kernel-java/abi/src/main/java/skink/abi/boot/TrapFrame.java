package skink.abi.boot;

/**
 * What a trap or interrupt leaves on the stack, as byte offsets from the address that its Java entry point gets.
 *
 * <p>The entry stub pushes vector and error code (0 where the processor pushes none) and all registers; the rest is the
 * processor's. A trap from ring 0 leaves its frame on the interrupted stack, and ESP before the trap is the address after
 * EFLAGS. A trap from ring 3 leaves it in the frame of the process, to whose end the task segment's ESP0 points, and there
 * ESP and SS follow.
 */
public final class TrapFrame {
    public static final int EDI = 0;
    public static final int ESI = 4;
    public static final int EBP = 8;
    public static final int EBX = 16;
    public static final int EDX = 20;
    public static final int ECX = 24;
    public static final int EAX = 28;
    public static final int VECTOR = 32;
    public static final int ERROR_CODE = 36;
    public static final int EIP = 40;
    public static final int CS = 44;
    public static final int EFLAGS = 48;
    /** Where the interrupted code's stack goes on, in ring 0. */
    public static final int INTERRUPTED_STACK = 52;

    /** Only in ring 3. */
    public static final int USER_ESP = 52;

    public static final int USER_SS = 56;
    /** The size of a frame from ring 3. */
    public static final int USER_BYTES = 60;

    /** How long the instruction {@code int n} is: a trap is taken back by so much. */
    public static final int TRAP_INSTRUCTION_BYTES = 2;

    private TrapFrame() {}
}
