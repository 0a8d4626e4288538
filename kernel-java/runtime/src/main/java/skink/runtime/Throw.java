package skink.runtime;

import skink.magic.Address;
import skink.magic.Compact;
import skink.magic.Cpu;
import skink.magic.NoInline;
import skink.magic.Uninterruptible;

/**
 * Throwing: what failed checks and {@code throw} statements call. No method here returns.
 *
 * <p>{@link #raise} walks up the stack by the frame tables to the first call that has a landing pad for exceptions and
 * continues there. The outermost Java frame, {@link Start}, receives everything, so the walk always ends.
 */
public final class Throw {
    private Throw() {}

    @NoInline
    @Compact
    public static void nullPointer() {
        throw new NullPointerException();
    }

    @NoInline
    @Compact
    public static void arrayIndex(int index, int length) {
        throw new ArrayIndexOutOfBoundsException("Index "
                .concat(Integer.toString(index))
                .concat(" out of bounds for length ")
                .concat(Integer.toString(length)));
    }

    @NoInline
    @Compact
    public static void arithmetic() {
        throw new ArithmeticException("/ by zero");
    }

    @NoInline
    @Compact
    public static void classCast(Object object, Address type) {
        throw new ClassCastException(CastMessage.of(object.getClass(), TypeDescriptor.classObject(type)));
    }

    @NoInline
    @Compact
    public static void arrayStore(Object value) {
        throw new ArrayStoreException(value.getClass().getName());
    }

    @NoInline
    @Compact
    static void negativeArraySize(int length) {
        throw new NegativeArraySizeException(Integer.toString(length));
    }

    /** {@code absurd}: no heap of any size would do. */
    @NoInline
    @Compact
    static void outOfMemory(boolean absurd) {
        int reserve = Heap.reserveBytes;
        Heap.reserveBytes = 0;
        OutOfMemoryError error =
                new OutOfMemoryError(absurd ? "Requested array size exceeds VM limit" : "Java heap space");
        Heap.reserveBytes = reserve;
        throw error;
    }

    /** Continues at the innermost landing pad for a call that is active now. */
    @Uninterruptible("the stack is about to be cut")
    @NoInline
    public static void raise(Throwable exception) {
        Address stackPointer = Cpu.stackPointer();
        Address pc = Stubs.returnPc();
        Address function = FrameTables.function(pc);
        while (!function.isZero()) {
            int frameBytes = FrameTables.frameSize(function, pc);
            pc = stackPointer.loadAddress(frameBytes);
            stackPointer = stackPointer.plus(frameBytes + 4);
            Address site = FrameTables.callSite(pc);
            if (!site.isZero() && !FrameTables.landingPad(site).isZero()) {
                Stubs.jumpToLandingPad(exception, stackPointer, FrameTables.landingPad(site));
            }
            function = FrameTables.function(pc);
        }
        Fatal.stop("an exception met no handler at all");
    }
}
