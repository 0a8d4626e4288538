package skink.runtime.jdk;

import java.util.Objects;
import skink.magic.Substitution;

/**
 * {@code VarHandle} for a process with one thread: the place of a field in its object, or of elements in arrays.
 *
 * <p>The compiler turns each call of a {@code VarHandle}, whose parameter types are free, into one of the static methods
 * here: the base is the object or array, the index 0 for a field; booleans and all narrow integers pass as {@code int}.
 * All access modes are alike, and a comparison always sees the current value.
 */
@Substitution(target = "java.lang.invoke.VarHandle", mode = Substitution.Mode.WHOLE)
final class VarHandleSubstitution {
    private static final UnsafeSubstitution UNSAFE = UnsafeSubstitution.getUnsafe();
    private static final int FIELD = -1;

    /** The class whose instances have the field, or the type of the array. */
    private final Class<?> holder;

    private final Class<?> type;
    private final long offset;
    /** How far an index is shifted to be a number of bytes; {@link #FIELD} for a field. */
    private final int shift;

    private final boolean swapped;

    private VarHandleSubstitution(Class<?> holder, Class<?> type, long offset, int shift, boolean swapped) {
        this.holder = holder;
        this.type = type;
        this.offset = offset;
        this.shift = shift;
        this.swapped = swapped;
    }

    static VarHandleSubstitution ofField(Class<?> holder, String name, Class<?> type) {
        return new VarHandleSubstitution(holder, type, UNSAFE.objectFieldOffset(holder, name), FIELD, false);
    }

    static VarHandleSubstitution ofElements(Class<?> arrayType) {
        int shift = 31 - Integer.numberOfLeadingZeros(UNSAFE.arrayIndexScale(arrayType));
        long first = UNSAFE.arrayBaseOffset(arrayType);
        return new VarHandleSubstitution(arrayType, arrayType.getComponentType(), first, shift, false);
    }

    /** Numbers of the type {@code element} at any index of a byte array. */
    static VarHandleSubstitution ofBytes(Class<?> element, boolean bigEndian) {
        return new VarHandleSubstitution(
                byte[].class, element, UnsafeSubstitution.ARRAY_BYTE_BASE_OFFSET, 0, bigEndian);
    }

    public VarHandleSubstitution withInvokeExactBehavior() {
        return this;
    }

    public Class<?> varType() {
        return type;
    }

    private long place(Object base, int index) {
        Objects.requireNonNull(base);
        if (!holder.isInstance(base)) {
            throw new ClassCastException("Cannot cast " + base.getClass().getName() + " to " + holder.getName());
        }
        if (shift == FIELD) {
            return offset;
        }
        int length = ArraySubstitution.getLength(base);
        if (holder == byte[].class && type != byte.class) {
            Objects.checkIndex(index, Math.max(length - sizeOf(type) + 1, 0));
        } else if (index < 0 || index >= length) {
            throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
        return offset + ((long) index << shift);
    }

    private static int sizeOf(Class<?> type) {
        if (type == long.class || type == double.class) {
            return 8;
        }
        return type == int.class || type == float.class ? 4 : 2;
    }

    private int loadInt(Object base, long place) {
        if (type == int.class) {
            int value = UNSAFE.getInt(base, place);
            return swapped ? Integer.reverseBytes(value) : value;
        } else if (type == boolean.class || type == byte.class) {
            return UNSAFE.getByte(base, place);
        }
        char value = UNSAFE.getChar(base, place);
        char ordered = swapped ? Character.reverseBytes(value) : value;
        return type == char.class ? ordered : (short) ordered;
    }

    private void storeInt(Object base, long place, int value) {
        if (type == int.class) {
            UNSAFE.putInt(base, place, swapped ? Integer.reverseBytes(value) : value);
        } else if (type == boolean.class || type == byte.class) {
            UNSAFE.putByte(base, place, (byte) value);
        } else {
            UNSAFE.putChar(base, place, swapped ? Character.reverseBytes((char) value) : (char) value);
        }
    }

    private long loadLong(Object base, long place) {
        long value = UNSAFE.getLong(base, place);
        return swapped ? Long.reverseBytes(value) : value;
    }

    private void storeLong(Object base, long place, long value) {
        UNSAFE.putLong(base, place, swapped ? Long.reverseBytes(value) : value);
    }

    private Object checked(Object base, Object value) {
        Class<?> allowed = shift == FIELD ? type : base.getClass().getComponentType();
        return allowed.cast(value);
    }

    static int getInt(VarHandleSubstitution handle, Object base, int index) {
        return handle.loadInt(base, handle.place(base, index));
    }

    static void setInt(VarHandleSubstitution handle, Object base, int index, int value) {
        handle.storeInt(base, handle.place(base, index), value);
    }

    static boolean compareAndSetInt(VarHandleSubstitution handle, Object base, int index, int expected, int value) {
        return compareAndExchangeInt(handle, base, index, expected, value) == expected;
    }

    static int compareAndExchangeInt(VarHandleSubstitution handle, Object base, int index, int expected, int value) {
        long place = handle.place(base, index);
        int old = handle.loadInt(base, place);
        if (old == expected) {
            handle.storeInt(base, place, value);
        }
        return old;
    }

    static int getAndSetInt(VarHandleSubstitution handle, Object base, int index, int value) {
        long place = handle.place(base, index);
        int old = handle.loadInt(base, place);
        handle.storeInt(base, place, value);
        return old;
    }

    static int getAndAddInt(VarHandleSubstitution handle, Object base, int index, int value) {
        return getAndSetInt(handle, base, index, getInt(handle, base, index) + value);
    }

    static int getAndBitwiseOrInt(VarHandleSubstitution handle, Object base, int index, int value) {
        return getAndSetInt(handle, base, index, getInt(handle, base, index) | value);
    }

    static int getAndBitwiseAndInt(VarHandleSubstitution handle, Object base, int index, int value) {
        return getAndSetInt(handle, base, index, getInt(handle, base, index) & value);
    }

    static int getAndBitwiseXorInt(VarHandleSubstitution handle, Object base, int index, int value) {
        return getAndSetInt(handle, base, index, getInt(handle, base, index) ^ value);
    }

    static long getLong(VarHandleSubstitution handle, Object base, int index) {
        return handle.loadLong(base, handle.place(base, index));
    }

    static void setLong(VarHandleSubstitution handle, Object base, int index, long value) {
        handle.storeLong(base, handle.place(base, index), value);
    }

    static boolean compareAndSetLong(VarHandleSubstitution handle, Object base, int index, long expected, long value) {
        return compareAndExchangeLong(handle, base, index, expected, value) == expected;
    }

    static long compareAndExchangeLong(
            VarHandleSubstitution handle, Object base, int index, long expected, long value) {
        long place = handle.place(base, index);
        long old = handle.loadLong(base, place);
        if (old == expected) {
            handle.storeLong(base, place, value);
        }
        return old;
    }

    static long getAndSetLong(VarHandleSubstitution handle, Object base, int index, long value) {
        long place = handle.place(base, index);
        long old = handle.loadLong(base, place);
        handle.storeLong(base, place, value);
        return old;
    }

    static long getAndAddLong(VarHandleSubstitution handle, Object base, int index, long value) {
        return getAndSetLong(handle, base, index, getLong(handle, base, index) + value);
    }

    static Object getReference(VarHandleSubstitution handle, Object base, int index) {
        return UNSAFE.getReference(base, handle.place(base, index));
    }

    static void setReference(VarHandleSubstitution handle, Object base, int index, Object value) {
        UNSAFE.putReference(base, handle.place(base, index), handle.checked(base, value));
    }

    static boolean compareAndSetReference(
            VarHandleSubstitution handle, Object base, int index, Object expected, Object value) {
        return compareAndExchangeReference(handle, base, index, expected, value) == expected;
    }

    static Object compareAndExchangeReference(
            VarHandleSubstitution handle, Object base, int index, Object expected, Object value) {
        long place = handle.place(base, index);
        Object stored = handle.checked(base, value);
        Object old = UNSAFE.getReference(base, place);
        if (old == expected) {
            UNSAFE.putReference(base, place, stored);
        }
        return old;
    }

    static Object getAndSetReference(VarHandleSubstitution handle, Object base, int index, Object value) {
        long place = handle.place(base, index);
        Object stored = handle.checked(base, value);
        Object old = UNSAFE.getReference(base, place);
        UNSAFE.putReference(base, place, stored);
        return old;
    }

    public static void fullFence() {}

    public static void acquireFence() {}

    public static void releaseFence() {}

    public static void loadLoadFence() {}

    public static void storeStoreFence() {}
}
