package skink.runtime.math;

/**
 * A large number times 2/π, modulo 4, with a fraction that is good to 128 bits.
 *
 * <p>The number is an integer of 53 bits times 2ᵉ. Of the bits of 2/π, those that contribute multiples of 4 are skipped and
 * the next seven words are used; what follows contributes less than 2⁻¹³⁸. No double lies nearer than 2⁻⁶² to a multiple
 * of π/2, so at least 66 good bits remain.
 */
final class TwoOverPi {
    /** The first 1216 bits of 2/π. */
    private static final int[] BITS = {
        0xA2F9836E, 0x4E441529, 0xFC2757D1, 0xF534DDC0, 0xDB629599, 0x3C439041, 0xFE5163AB, 0xDEBBC561,
        0xB7246E3A, 0x424DD2E0, 0x06492EEA, 0x09D1921C, 0xFE1DEB1C, 0xB129A73E, 0xE88235F5, 0x2EBB4484,
        0xE99C7026, 0xB45F7E41, 0x3991D639, 0x835339F4, 0x9C845F8B, 0xBDF9283B, 0x1FF897FF, 0xDE05980F,
        0xEF2F118B, 0x5A0A6D1F, 0x6D367ECF, 0x27CB09B7, 0x4F463F66, 0x9E5FEA2D, 0x7527BAC7, 0xEBE5F17B,
        0x3D0739F7, 0x8A5292EA, 0x6BFB5FB1, 0x1F8D5D08, 0x56033046, 0xFC7B6BAB
    };

    private static final int WORDS = 7;
    private static final long WORD = 0xFFFF_FFFFL;

    private final int quadrant;
    private final DoubleDouble fraction;

    /** Requires 2²⁰ <= x, finite. */
    TwoOverPi(double x) {
        long mantissa = Double.doubleToRawLongBits(x) & (1L << 52) - 1 | 1L << 52;
        int exponent = Math.getExponent(x) - 52;
        int first = Math.max(0, exponent - 2) / 32;
        int[] product = multiply(mantissa, first);
        int fractionBits = 32 * (WORDS + first) - exponent;
        int whole = (int) bits(product, fractionBits, 2);
        boolean above = bits(product, fractionBits - 1, 1) != 0;
        long high = bits(product, fractionBits - 64, 64);
        long low = bits(product, fractionBits - 128, 64);
        if (above) {
            low = -low;
            high = low == 0 ? -high : ~high;
        }
        quadrant = whole + (above ? 1 : 0);
        DoubleDouble magnitude = toDoubleDouble(high, low);
        fraction = above ? magnitude.negated() : magnitude;
    }

    /** The nearest integer, modulo 4. */
    int quadrant() {
        return quadrant;
    }

    /** What is left, at most 1/2 in magnitude. */
    DoubleDouble fraction() {
        return fraction;
    }

    /** The mantissa times {@link #WORDS} words from {@code first} on; least significant word first. */
    private static int[] multiply(long mantissa, int first) {
        int[] product = new int[WORDS + 2];
        long low = mantissa & WORD;
        long high = mantissa >>> 32;
        long carryLow = 0;
        long carryHigh = 0;
        for (int i = 0; i < WORDS; i++) {
            long word = BITS[first + WORDS - 1 - i] & WORD;
            carryLow += (product[i] & WORD) + low * word;
            product[i] = (int) carryLow;
            carryLow >>>= 32;
            carryHigh += (product[i + 1] & WORD) + high * word;
            product[i + 1] = (int) carryHigh;
            carryHigh >>>= 32;
        }
        long top = (product[WORDS] & WORD) + carryLow;
        product[WORDS] = (int) top;
        product[WORDS + 1] = (int) (carryHigh + (top >>> 32));
        return product;
    }

    /** {@code count} bits, at most 64, beginning with bit number {@code from}. */
    private static long bits(int[] number, int from, int count) {
        long result = 0;
        for (int i = count - 1; i >= 0; i--) {
            int at = from + i;
            result = result << 1 | number[at >>> 5] >>> (at & 31) & 1;
        }
        return result;
    }

    private static DoubleDouble toDoubleDouble(long high, long low) {
        return DoubleDouble.sum((high >>> 32) * 0x1p-32, (high & WORD) * 0x1p-64)
                .plus((low >>> 32) * 0x1p-96)
                .plus((low & WORD) * 0x1p-128);
    }
}
