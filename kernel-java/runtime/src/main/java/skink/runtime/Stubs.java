package skink.runtime;

import skink.magic.Address;
import skink.magic.Stub;
import skink.magic.Uninterruptible;

/**
 * The assembler routines that the run-time system calls; the compiler's target room writes them.
 *
 * <p>Arguments arrive as the calling convention says: the first four words in EAX, EDX, ECX, EBX. A routine marked
 * {@link Uninterruptible} is a leaf; a call of any other may collect garbage and throw.
 */
public final class Stubs {
    private Stubs() {}

    /** The user's {@code main}; the linker makes this symbol another name of that method's. */
    @Stub("skink_main")
    public static native void main(String[] arguments);

    /** Calls the code at {@code code}, a static method without parameters and result ({@code jmp eax}). */
    @Stub("call_static")
    public static native void callStatic(Address code);

    /** Linux: {@code int 0x80}; six arguments in EBX, ECX, EDX, ESI, EDI, EBP; the result is a count or minus errno. */
    @Stub("linux_syscall")
    @Uninterruptible("a leaf")
    public static native int systemCall(int number, int a, int b, int c, int d, int e, int f);

    /** The address that the calling method's call of this routine returns to ({@code mov eax, [esp]; ret}). */
    @Stub("return_pc")
    @Uninterruptible("a leaf")
    public static native Address returnPc();

    /** Continues at a landing pad: the exception stays in EAX, ESP becomes EDX, the processor goes on at ECX. */
    @Stub("jump_to_landing_pad")
    @Uninterruptible("a leaf")
    public static native void jumpToLandingPad(Throwable exception, Address stackPointer, Address landingPad);

    /**
     * Unsigned 96-bit arithmetic in one instruction ({@code div ecx}): divides high:low by {@code divisor}; the result
     * has the remainder in its high word and the quotient in its low word. Requires high below divisor, unsigned.
     */
    @Stub("divide_wide")
    @Uninterruptible("a leaf")
    public static native long divideWide(int low, int high, int divisor);
}
