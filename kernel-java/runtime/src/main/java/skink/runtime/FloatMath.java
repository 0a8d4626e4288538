package skink.runtime;

import skink.magic.Uninterruptible;

/**
 * What SSE2 does not do in one instruction: the exact remainder, and conversions to integers that saturate.
 *
 * <p>All of it works on the bits of the numbers, so it never calls itself through {@code %} or a cast.
 */
@Uninterruptible("pure arithmetic")
public final class FloatMath {
    private static final long SIGN = Long.MIN_VALUE;
    private static final long INFINITY = 0x7FF0_0000_0000_0000L;
    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    private static final int BIAS = 1023;
    /** A mantissa of 53 bits shifted by this much still is a positive long. */
    private static final int STEP_BITS = 10;

    private FloatMath() {}

    /** As {@link #remainder(double, double)}; exact in double, and the result is a float. */
    public static float remainder(float dividend, float divisor) {
        return (float) remainder((double) dividend, (double) divisor);
    }

    /** dividend - n * divisor, exactly, where n is the quotient truncated; JLS 15.17.3. */
    public static double remainder(double dividend, double divisor) {
        long x = Double.doubleToRawLongBits(dividend);
        long y = Double.doubleToRawLongBits(divisor) & ~SIGN;
        long sign = x & SIGN;
        x ^= sign;
        if (x >= INFINITY || y > INFINITY || y == 0) {
            return Double.NaN;
        }
        if (x < y) {
            return dividend;
        }
        int exponentX = (int) (x >>> MANTISSA_BITS);
        int exponentY = (int) (y >>> MANTISSA_BITS);
        long mantissaX = mantissa(x, exponentX);
        long mantissaY = mantissa(y, exponentY);
        // A subnormal number has the weight of exponent 1.
        int shift = Math.max(exponentX, 1) - Math.max(exponentY, 1);
        long rest = mantissaX % mantissaY;
        while (shift > 0 && rest != 0) {
            int step = Math.min(shift, STEP_BITS);
            rest = (rest << step) % mantissaY;
            shift -= step;
        }
        return Double.longBitsToDouble(sign | scaled(rest, Math.max(exponentY, 1)));
    }

    private static long mantissa(long bits, int exponent) {
        return bits & MANTISSA | (exponent == 0 ? 0 : MANTISSA + 1);
    }

    /** The bits of mantissa * 2^exponent, the exponent biased and counted at the last mantissa bit of a normal number. */
    private static long scaled(long mantissa, int exponent) {
        if (mantissa == 0) {
            return 0;
        }
        int shift = Math.min(Long.numberOfLeadingZeros(mantissa) - (Long.SIZE - 1 - MANTISSA_BITS), exponent - 1);
        long normal = mantissa << shift;
        return normal > MANTISSA ? ((long) (exponent - shift) << MANTISSA_BITS) + (normal & MANTISSA) : normal;
    }

    /** {@code (long) value}. */
    public static long toLong(float value) {
        return toLong((double) value);
    }

    /** {@code (long) value}: truncated, saturating, NaN to 0. */
    public static long toLong(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = exponent(bits);
        if (exponent < 0 || (bits & ~SIGN) > INFINITY) {
            return 0;
        }
        if (exponent >= Long.SIZE - 1) {
            return bits < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        long mantissa = bits & MANTISSA | MANTISSA + 1;
        long magnitude = exponent <= MANTISSA_BITS
                ? mantissa >>> (MANTISSA_BITS - exponent)
                : mantissa << (exponent - MANTISSA_BITS);
        return bits < 0 ? -magnitude : magnitude;
    }

    private static int exponent(long bits) {
        return (int) (bits >>> MANTISSA_BITS & 0x7FF) - BIAS;
    }
}
