package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.ObjectModel;

/** Array comparison without {@code Unsafe}. */
@Substitution(target = "jdk.internal.util.ArraysSupport")
final class ArraysSupportSubstitution {
    private static final int LOG2_LONG_BYTES = 3;

    /**
     * Where two arrays differ first, or the complement of the number of elements that the caller's own loop has to look at:
     * all of them, except for elements of 8 bytes, for which it has no loop.
     */
    public static int vectorizedMismatch(
            Object a, long aOffset, Object b, long bOffset, int length, int log2ElementSize) {
        if (log2ElementSize != LOG2_LONG_BYTES) {
            return ~length;
        }
        int firstOfA = index(aOffset);
        int firstOfB = index(bOffset);
        for (int i = 0; i < length; i++) {
            if (bits(a, firstOfA + i) != bits(b, firstOfB + i)) {
                return i;
            }
        }
        return ~0;
    }

    private static int index(long offset) {
        return (int) (offset - ObjectModel.ARRAY_ELEMENTS) >> LOG2_LONG_BYTES;
    }

    private static long bits(Object array, int index) {
        return array instanceof double[] numbers ? Double.doubleToRawLongBits(numbers[index]) : ((long[]) array)[index];
    }
}
