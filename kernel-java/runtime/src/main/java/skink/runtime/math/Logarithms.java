package skink.runtime.math;

/**
 * Logarithms: natural, of 1 + x, to base 10.
 *
 * <p>x = 2ᵏ·m with m between √½ and √2; log m = 2·artanh s with s = (m - 1)/(m + 1), a series in s² below 0.03.
 */
public final class Logarithms {
    private static final double SQRT_2 = 0x1.6a09e667f3bcdp0;
    /** ln 2 in a piece of 32 bits, so that k times it is exact, and the rest. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final DoubleDouble LN2_LOW = DoubleDouble.ofParts(0x1.a39ef35793c76p-33, 0x1.cc01f97b57a08p-87);
    private static final DoubleDouble ONE_OVER_LN10 = DoubleDouble.ofParts(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);
    private static final double TWO_54 = 0x1p54;

    private Logarithms() {}

    public static double log(double x) {
        return isSpecial(x) ? special(x) : ofPositive(x, 0).value();
    }

    public static double log10(double x) {
        return isSpecial(x) ? special(x) : ofPositive(x, 0).times(ONE_OVER_LN10).value();
    }

    public static double log1p(double x) {
        if (x <= -1 || !(x <= Double.MAX_VALUE)) {
            return x == -1 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        if (Math.abs(x) < 0x1p-54) {
            return x;
        }
        if (Math.abs(x) < 0.25) {
            DoubleDouble s = DoubleDouble.of(x).dividedBy(DoubleDouble.sum(2, x));
            return twiceArtanh(s).value();
        }
        DoubleDouble u = DoubleDouble.sum(1, x);
        return ofPositive(u.hi, u.lo).value();
    }

    private static boolean isSpecial(double x) {
        return !(x > 0 && x <= Double.MAX_VALUE);
    }

    private static double special(double x) {
        return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }

    /** log (x + low), where x is positive and low below a unit in its last place. */
    private static DoubleDouble ofPositive(double x, double low) {
        double normal = x;
        int k = 0;
        if (normal < Double.MIN_NORMAL) {
            normal *= TWO_54;
            k = -54;
        }
        int exponent = Math.getExponent(normal);
        double m = withExponentZero(normal);
        if (m > SQRT_2) {
            m /= 2;
            exponent++;
        }
        k += exponent;
        double mLow = low == 0 ? 0 : low * powerOfTwo(-exponent);
        DoubleDouble s = DoubleDouble.sum(m, -1)
                .plus(mLow)
                .dividedBy(DoubleDouble.sum(m, 1).plus(mLow));
        DoubleDouble logarithm = twiceArtanh(s);
        return k == 0 ? logarithm : logarithm.plus(LN2_LOW.times(k)).plus(k * LN2_HIGH);
    }

    private static double withExponentZero(double normal) {
        long bits = Double.doubleToRawLongBits(normal);
        return Double.longBitsToDouble(bits & (1L << 52) - 1 | 0x3FFL << 52);
    }

    private static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((long) (Math.max(exponent, -1022) + 1023) << 52);
    }

    /** 2·(s + s³/3 + s⁵/5 + …), for |s| up to 0.172. */
    private static DoubleDouble twiceArtanh(DoubleDouble s) {
        double z = s.hi * s.hi;
        double tail = 0;
        for (int n = 25; n >= 5; n -= 2) {
            tail = tail * z + 1.0 / n;
        }
        // s³/3 is large enough to be needed in double-double.
        DoubleDouble cube = s.times(s).times(s);
        DoubleDouble third = cube.dividedBy(DoubleDouble.of(3));
        return s.plus(third.plus(cube.hi * z * tail)).scaled(2);
    }
}
