package skink.runtime;

import skink.magic.Uninterruptible;

/**
 * Division of 64-bit numbers on a machine that divides 64 by 32 bits.
 *
 * <p>Signed division works on magnitudes. An unsigned quotient whose divisor fits one word is two steps of schoolbook
 * division in base 2³². A larger divisor has a one-word quotient: both are shifted right until the divisor fits one
 * word, the machine's quotient is then at most one too large (Knuth, TAOCP 4.3.1, with one digit), and one
 * multiplication decides.
 */
@Uninterruptible("pure arithmetic")
public final class LongMath {
    private LongMath() {}

    /** The quotient, truncated; {@code divisor} is not 0. MIN_VALUE / -1 is MIN_VALUE. */
    public static long divide(long dividend, long divisor) {
        long magnitude = divideUnsigned(dividend < 0 ? -dividend : dividend, divisor < 0 ? -divisor : divisor);
        return (dividend ^ divisor) < 0 ? -magnitude : magnitude;
    }

    /** The remainder, with the sign of the dividend; {@code divisor} is not 0. MIN_VALUE % -1 is 0. */
    public static long remainder(long dividend, long divisor) {
        long n = dividend < 0 ? -dividend : dividend;
        long d = divisor < 0 ? -divisor : divisor;
        long magnitude = n - divideUnsigned(n, d) * d;
        return dividend < 0 ? -magnitude : magnitude;
    }

    /** The quotient of unsigned numbers; {@code divisor} is not 0. */
    public static long divideUnsigned(long dividend, long divisor) {
        int divisorHigh = (int) (divisor >>> 32);
        int high = (int) (dividend >>> 32);
        if (divisorHigh == 0) {
            return divideByWord(high, (int) dividend, (int) divisor);
        }
        int bits = 32 - Integer.numberOfLeadingZeros(divisorHigh);
        int shortDivisor = (int) (divisor >>> bits);
        long shifted = dividend >>> bits;
        // I1: divisor >>> bits has its top bit set, so a dividend shifted at least once has a smaller high word.
        int quotient = (int) Stubs.divideWide((int) shifted, (int) (shifted >>> 32), shortDivisor);
        return correct(dividend, divisor, quotient & 0xFFFF_FFFFL);
    }

    private static long divideByWord(int high, int low, int divisor) {
        long first = Stubs.divideWide(high, 0, divisor);
        long second = Stubs.divideWide(low, (int) (first >>> 32), divisor);
        return first << 32 | second & 0xFFFF_FFFFL;
    }

    /** {@code estimate} is the quotient or one more; its product with the divisor may exceed 64 bits only in the latter case. */
    private static long correct(long dividend, long divisor, long estimate) {
        if (estimate == 0) {
            return 0;
        }
        long smaller = estimate - 1;
        long rest = dividend - smaller * divisor;
        // rest is the true rest of `smaller`: at least 0 and below 2 * divisor; compare without sign.
        return rest + Long.MIN_VALUE >= divisor + Long.MIN_VALUE ? estimate : smaller;
    }
}
