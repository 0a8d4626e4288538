package skink.runtime;

import skink.magic.Address;
import skink.magic.Stub;
import skink.magic.Uninterruptible;

/**
 * What a failed check or a {@code throw} does in the kernel: it enters the panic handler, without allocation.
 *
 * <p>The kernel defines the symbol {@code kernel_panic} by an entry point with the parameters of {@link #enter}; it never
 * returns. The place is the return address of the failed method's call.
 */
@Uninterruptible("the kernel does not allocate")
public final class KernelPanic {
    public static final int NULL_POINTER = 1;
    /** first = index, second = length. */
    public static final int ARRAY_INDEX = 2;

    public static final int ARITHMETIC = 3;
    /** first = type descriptor of the object, second = type descriptor it should have been of. */
    public static final int CLASS_CAST = 4;
    /** first = type descriptor of the value. */
    public static final int ARRAY_STORE = 5;
    /** text = exception class, detail = message or null. */
    public static final int THROWN = 6;

    private KernelPanic() {}

    public static void nullPointer() {
        enter(NULL_POINTER, 0, 0, null, null);
    }

    public static void arrayIndex(int index, int length) {
        enter(ARRAY_INDEX, index, length, null, null);
    }

    public static void arithmetic() {
        enter(ARITHMETIC, 0, 0, null, null);
    }

    public static void classCast(Object object, Address type) {
        Address actual = TypeDescriptor.of(Address.ofObject(object));
        enter(CLASS_CAST, actual.toInt(), type.toInt(), null, null);
    }

    public static void arrayStore(Object value) {
        enter(ARRAY_STORE, TypeDescriptor.of(Address.ofObject(value)).toInt(), 0, null, null);
    }

    public static void thrown(String exceptionClass, String message) {
        enter(THROWN, 0, 0, exceptionClass, message);
    }

    @Stub("kernel_panic")
    private static native void enter(int kind, int first, int second, String text, String detail);
}
