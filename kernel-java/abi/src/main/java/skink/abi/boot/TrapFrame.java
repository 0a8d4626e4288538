package skink.abi.boot;

/**
 * What a trap or interrupt leaves on the stack, as byte offsets from the address that its Java entry point gets.
 *
 * <p>The entry stub pushes vector and error code (0 where the processor pushes none) and all registers; the rest is the
 * processor's. Traps come from ring 0 only: ESP before the trap is the address after EFLAGS.
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
    /** Where the interrupted code's stack goes on. */
    public static final int INTERRUPTED_STACK = 52;

    private TrapFrame() {}
}
