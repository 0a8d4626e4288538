package skink.runtime.jdk;

import skink.magic.Address;
import skink.magic.Substitution;
import skink.magic.Uninterruptible;
import skink.runtime.Cards;
import skink.runtime.ObjectModel;

/**
 * {@code jdk.internal.misc.Unsafe} for a process with one thread: every access is plain, and compare-and-set is a comparison.
 *
 * <p>{@link #objectFieldOffset} is answered by the compiler in static initialisers, which run before the program does.
 */
@Substitution(target = "jdk.internal.misc.Unsafe", mode = Substitution.Mode.WHOLE)
final class UnsafeSubstitution {
    private static final UnsafeSubstitution THE = new UnsafeSubstitution();

    public static final int INVALID_FIELD_OFFSET = -1;
    public static final int ARRAY_BOOLEAN_BASE_OFFSET = ObjectModel.ARRAY_ELEMENTS;
    public static final int ARRAY_BYTE_BASE_OFFSET = ObjectModel.ARRAY_ELEMENTS;
    public static final int ARRAY_SHORT_BASE_OFFSET = ObjectModel.ARRAY_ELEMENTS;
    public static final int ARRAY_CHAR_BASE_OFFSET = ObjectModel.ARRAY_ELEMENTS;
    public static final int ARRAY_INT_BASE_OFFSET = ObjectModel.ARRAY_ELEMENTS;
    public static final int ARRAY_LONG_BASE_OFFSET = ObjectModel.ARRAY_ELEMENTS;
    public static final int ARRAY_FLOAT_BASE_OFFSET = ObjectModel.ARRAY_ELEMENTS;
    public static final int ARRAY_DOUBLE_BASE_OFFSET = ObjectModel.ARRAY_ELEMENTS;
    public static final int ARRAY_OBJECT_BASE_OFFSET = ObjectModel.ARRAY_ELEMENTS;
    public static final int ARRAY_BOOLEAN_INDEX_SCALE = 1;
    public static final int ARRAY_BYTE_INDEX_SCALE = 1;
    public static final int ARRAY_SHORT_INDEX_SCALE = 2;
    public static final int ARRAY_CHAR_INDEX_SCALE = 2;
    public static final int ARRAY_INT_INDEX_SCALE = 4;
    public static final int ARRAY_LONG_INDEX_SCALE = 8;
    public static final int ARRAY_FLOAT_INDEX_SCALE = 4;
    public static final int ARRAY_DOUBLE_INDEX_SCALE = 8;
    public static final int ARRAY_OBJECT_INDEX_SCALE = 4;
    public static final int ADDRESS_SIZE = 4;

    private UnsafeSubstitution() {}

    public static UnsafeSubstitution getUnsafe() {
        return THE;
    }

    public native long objectFieldOffset(Class<?> type, String fieldName);

    public int arrayBaseOffset(Class<?> arrayClass) {
        return ObjectModel.ARRAY_ELEMENTS;
    }

    public int arrayIndexScale(Class<?> arrayClass) {
        Class<?> element = arrayClass.getComponentType();
        if (element == byte.class || element == boolean.class) {
            return 1;
        } else if (element == char.class || element == short.class) {
            return 2;
        } else if (element == long.class || element == double.class) {
            return 8;
        }
        return 4;
    }

    public boolean isBigEndian() {
        return false;
    }

    public boolean unalignedAccess() {
        return true;
    }

    public int addressSize() {
        return ADDRESS_SIZE;
    }

    public int pageSize() {
        return 4096;
    }

    public Object allocateUninitializedArray(Class<?> elementType, int length) {
        if (elementType == byte.class) {
            return new byte[length];
        } else if (elementType == char.class) {
            return new char[length];
        } else if (elementType == int.class) {
            return new int[length];
        } else if (elementType == long.class) {
            return new long[length];
        }
        throw new IllegalArgumentException("Component type is not primitive");
    }

    public void fullFence() {}

    public void loadFence() {}

    public void storeFence() {}

    public void storeStoreFence() {}

    public void ensureClassInitialized(Class<?> type) {}

    public boolean shouldBeInitialized(Class<?> type) {
        return false;
    }

    @Uninterruptible("an address of an object")
    private static Address at(Object object, long offset) {
        return Address.ofObject(object).plus((int) offset);
    }

    @Uninterruptible("an address of an object")
    public int getInt(Object object, long offset) {
        return at(object, offset).loadInt();
    }

    @Uninterruptible("an address of an object")
    public void putInt(Object object, long offset, int value) {
        at(object, offset).store(value);
    }

    @Uninterruptible("an address of an object")
    public long getLong(Object object, long offset) {
        return at(object, offset).loadLong();
    }

    @Uninterruptible("an address of an object")
    public void putLong(Object object, long offset, long value) {
        at(object, offset).store(value);
    }

    @Uninterruptible("an address of an object")
    public byte getByte(Object object, long offset) {
        return at(object, offset).loadByte();
    }

    @Uninterruptible("an address of an object")
    public Object getReference(Object object, long offset) {
        return at(object, offset).loadAddress().asObject();
    }

    @Uninterruptible("an address of an object")
    public void putReference(Object object, long offset, Object value) {
        Address slot = at(object, offset);
        slot.store(Address.ofObject(value));
        Cards.mark(slot);
    }

    public int getIntVolatile(Object object, long offset) {
        return getInt(object, offset);
    }

    public void putIntVolatile(Object object, long offset, int value) {
        putInt(object, offset, value);
    }

    public void putIntRelease(Object object, long offset, int value) {
        putInt(object, offset, value);
    }

    public void putIntOpaque(Object object, long offset, int value) {
        putInt(object, offset, value);
    }

    public long getLongVolatile(Object object, long offset) {
        return getLong(object, offset);
    }

    public void putLongVolatile(Object object, long offset, long value) {
        putLong(object, offset, value);
    }

    public long getLongUnaligned(Object object, long offset) {
        return getLong(object, offset);
    }

    public Object getReferenceVolatile(Object object, long offset) {
        return getReference(object, offset);
    }

    public Object getReferenceAcquire(Object object, long offset) {
        return getReference(object, offset);
    }

    public void putReferenceVolatile(Object object, long offset, Object value) {
        putReference(object, offset, value);
    }

    public void putReferenceRelease(Object object, long offset, Object value) {
        putReference(object, offset, value);
    }

    public boolean compareAndSetInt(Object object, long offset, int expected, int value) {
        boolean same = getInt(object, offset) == expected;
        if (same) {
            putInt(object, offset, value);
        }
        return same;
    }

    public boolean weakCompareAndSetInt(Object object, long offset, int expected, int value) {
        return compareAndSetInt(object, offset, expected, value);
    }

    public boolean compareAndSetLong(Object object, long offset, long expected, long value) {
        boolean same = getLong(object, offset) == expected;
        if (same) {
            putLong(object, offset, value);
        }
        return same;
    }

    public boolean compareAndSetReference(Object object, long offset, Object expected, Object value) {
        boolean same = getReference(object, offset) == expected;
        if (same) {
            putReference(object, offset, value);
        }
        return same;
    }

    public int getAndAddInt(Object object, long offset, int delta) {
        int old = getInt(object, offset);
        putInt(object, offset, old + delta);
        return old;
    }

    public int getAndSetInt(Object object, long offset, int value) {
        int old = getInt(object, offset);
        putInt(object, offset, value);
        return old;
    }

    public int getAndBitwiseAndInt(Object object, long offset, int mask) {
        int old = getInt(object, offset);
        putInt(object, offset, old & mask);
        return old;
    }

    public int getAndBitwiseOrInt(Object object, long offset, int mask) {
        int old = getInt(object, offset);
        putInt(object, offset, old | mask);
        return old;
    }

    public long getAndAddLong(Object object, long offset, long delta) {
        long old = getLong(object, offset);
        putLong(object, offset, old + delta);
        return old;
    }

    public Object getAndSetReference(Object object, long offset, Object value) {
        Object old = getReference(object, offset);
        putReference(object, offset, value);
        return old;
    }

    @Uninterruptible("an address of an object")
    public void putByte(Object object, long offset, byte value) {
        at(object, offset).store(value);
    }

    public char getChar(Object object, long offset) {
        return (char) (getByte(object, offset) & 0xFF | getByte(object, offset + 1) << 8);
    }

    public void putChar(Object object, long offset, char value) {
        putByte(object, offset, (byte) value);
        putByte(object, offset + 1, (byte) (value >> 8));
    }

    public boolean getBoolean(Object object, long offset) {
        return getByte(object, offset) != 0;
    }

    public void putBoolean(Object object, long offset, boolean value) {
        putByte(object, offset, (byte) (value ? 1 : 0));
    }

    public short getShort(Object object, long offset) {
        return (short) getChar(object, offset);
    }

    public void putShort(Object object, long offset, short value) {
        putChar(object, offset, (char) value);
    }

    public char getCharUnaligned(Object object, long offset, boolean bigEndian) {
        char value = getChar(object, offset);
        return bigEndian ? Character.reverseBytes(value) : value;
    }

    public short getShortUnaligned(Object object, long offset, boolean bigEndian) {
        return (short) getCharUnaligned(object, offset, bigEndian);
    }

    public int getIntUnaligned(Object object, long offset, boolean bigEndian) {
        int value = getInt(object, offset);
        return bigEndian ? Integer.reverseBytes(value) : value;
    }

    public long getLongUnaligned(Object object, long offset, boolean bigEndian) {
        long value = getLong(object, offset);
        return bigEndian ? Long.reverseBytes(value) : value;
    }

    public void putCharUnaligned(Object object, long offset, char value, boolean bigEndian) {
        putChar(object, offset, bigEndian ? Character.reverseBytes(value) : value);
    }

    public void putShortUnaligned(Object object, long offset, short value, boolean bigEndian) {
        putCharUnaligned(object, offset, (char) value, bigEndian);
    }

    public void putIntUnaligned(Object object, long offset, int value, boolean bigEndian) {
        putInt(object, offset, bigEndian ? Integer.reverseBytes(value) : value);
    }

    public void putLongUnaligned(Object object, long offset, long value, boolean bigEndian) {
        putLong(object, offset, bigEndian ? Long.reverseBytes(value) : value);
    }

    /** Copies bytes between arrays of primitive elements, or within one. */
    @Uninterruptible("addresses of objects")
    public void copyMemory(Object source, long sourceOffset, Object target, long targetOffset, long bytes) {
        Address from = at(source, sourceOffset);
        Address to = at(target, targetOffset);
        int count = (int) bytes;
        if (from.below(to)) {
            for (int i = count - 1; i >= 0; i--) {
                to.plus(i).store(from.loadByte(i));
            }
        } else {
            for (int i = 0; i < count; i++) {
                to.plus(i).store(from.loadByte(i));
            }
        }
    }

    /** As {@link #copyMemory}, with the bytes of each element of {@code elementBytes} in reverse; not overlapping. */
    public void copySwapMemory(
            Object source, long sourceOffset, Object target, long targetOffset, long bytes, long elementBytes) {
        for (long i = 0; i < bytes; i++) {
            long swapped = i - i % elementBytes + elementBytes - 1 - i % elementBytes;
            putByte(target, targetOffset + swapped, getByte(source, sourceOffset + i));
        }
    }

    public void setMemory(Object object, long offset, long bytes, byte value) {
        for (long i = 0; i < bytes; i++) {
            putByte(object, offset + i, value);
        }
    }

    public boolean weakCompareAndSetReference(Object object, long offset, Object expected, Object value) {
        return compareAndSetReference(object, offset, expected, value);
    }

    public boolean weakCompareAndSetLong(Object object, long offset, long expected, long value) {
        return compareAndSetLong(object, offset, expected, value);
    }

    public Object compareAndExchangeReference(Object object, long offset, Object expected, Object value) {
        Object old = getReference(object, offset);
        compareAndSetReference(object, offset, expected, value);
        return old;
    }

    public void putReferenceOpaque(Object object, long offset, Object value) {
        putReference(object, offset, value);
    }

    public int getIntAcquire(Object object, long offset) {
        return getInt(object, offset);
    }

    public void putLongRelease(Object object, long offset, long value) {
        putLong(object, offset, value);
    }

    public long getAndSetLong(Object object, long offset, long value) {
        long old = getLong(object, offset);
        putLong(object, offset, value);
        return old;
    }

    public long getLongOpaque(Object object, long offset) {
        return getLong(object, offset);
    }

    public long getLongAcquire(Object object, long offset) {
        return getLong(object, offset);
    }

    public boolean weakCompareAndSetIntAcquire(Object object, long offset, int expected, int value) {
        return compareAndSetInt(object, offset, expected, value);
    }

    public boolean weakCompareAndSetLongAcquire(Object object, long offset, long expected, long value) {
        return compareAndSetLong(object, offset, expected, value);
    }

    public boolean weakCompareAndSetReferenceRelease(Object object, long offset, Object expected, Object value) {
        return compareAndSetReference(object, offset, expected, value);
    }
}
