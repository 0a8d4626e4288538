package skink.runtime.math;

/**
 * Hyperbolic functions and eˣ - 1, all from eˣ in double-double.
 *
 * <p>eˣ = 2ᵏ·eʳ with |r| at most ln 2 / 2; eʳ is the 256th power of the series at r/256, by squaring eight times what is
 * above 1.
 */
public final class Exponentials {
    private static final double ONE_OVER_LN2 = 0x1.71547652b82fep0;
    private static final DoubleDouble LN2 = DoubleDouble.ofParts(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);
    /** Beyond this, e⁻ˣ is below half a unit in the last place of eˣ. */
    private static final double ONE_SIDED = 22;

    private static final double SMALL = 0.35;
    private static final double OVERFLOW = 0x1.62e42fefa39efp9;
    private static final double HYPERBOLIC_OVERFLOW = 0x1.633ce8fb9f87dp9;

    private Exponentials() {}

    public static double expm1(double x) {
        if (Double.isNaN(x) || Math.abs(x) < 0x1p-54) {
            return x;
        }
        if (x > OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < -40) {
            return -1;
        }
        int k = nearestPower(x);
        DoubleDouble aboveOne = aboveOne(x, k);
        if (k == 0) {
            return aboveOne.value();
        }
        if (k > 60) {
            return scale(aboveOne.plus(1).value(), k);
        }
        double power = scale(1, k);
        return aboveOne.scaled(power).plus(power - 1).value();
    }

    public static double sinh(double x) {
        double magnitude = Math.abs(x);
        if (Double.isNaN(x) || magnitude < 0x1p-28) {
            return x;
        }
        if (magnitude > ONE_SIDED) {
            return Math.copySign(halfOfExp(magnitude), x);
        }
        DoubleDouble result;
        if (magnitude < SMALL) {
            DoubleDouble above = aboveOne(magnitude, 0);
            result = above.plus(above.dividedBy(above.plus(1))).scaled(0.5);
        } else {
            DoubleDouble e = exp(magnitude);
            result = e.minus(DoubleDouble.ONE.dividedBy(e)).scaled(0.5);
        }
        return Math.copySign(result.value(), x);
    }

    public static double cosh(double x) {
        double magnitude = Math.abs(x);
        if (Double.isNaN(x)) {
            return x;
        }
        if (magnitude > ONE_SIDED) {
            return halfOfExp(magnitude);
        }
        DoubleDouble e = exp(magnitude);
        return e.plus(DoubleDouble.ONE.dividedBy(e)).scaled(0.5).value();
    }

    public static double tanh(double x) {
        double magnitude = Math.abs(x);
        if (Double.isNaN(x) || magnitude < 0x1p-28) {
            return x;
        }
        if (magnitude > ONE_SIDED) {
            return Math.copySign(1, x);
        }
        // (e²ˣ - 1) / (e²ˣ + 1)
        double twice = 2 * magnitude;
        int k = nearestPower(twice);
        double power = scale(1, k);
        DoubleDouble above = aboveOne(twice, k).scaled(power).plus(power - 1);
        return Math.copySign(above.dividedBy(above.plus(2)).value(), x);
    }

    private static double halfOfExp(double x) {
        if (x > HYPERBOLIC_OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        int k = nearestPower(x);
        return scale(aboveOne(x, k).plus(1).value(), k - 1);
    }

    private static DoubleDouble exp(double x) {
        int k = nearestPower(x);
        return aboveOne(x, k).plus(1).scaled(scale(1, k));
    }

    private static int nearestPower(double x) {
        return (int) Math.rint(x * ONE_OVER_LN2);
    }

    /** e^(x - k·ln 2) - 1. */
    private static DoubleDouble aboveOne(double x, int k) {
        DoubleDouble r = DoubleDouble.of(x).minus(LN2.times(k)).scaled(1.0 / 256);
        double t = r.hi;
        double tail = t * t * t * t * (1.0 / 24 + t * (1.0 / 120 + t * (1.0 / 720 + t * (1.0 / 5040 + t / 40_320))));
        DoubleDouble square = r.times(r);
        DoubleDouble cube = square.times(r).dividedBy(DoubleDouble.of(6));
        DoubleDouble result = r.plus(square.scaled(0.5)).plus(cube.plus(tail));
        for (int i = 0; i < 8; i++) {
            // (1 + a)² - 1 = 2a + a²
            result = result.scaled(2).plus(result.times(result));
        }
        return result;
    }

    /** value·2ᵏ, for a normal value near 1; overflow and underflow as the format has it. */
    private static double scale(double value, int k) {
        int half = k / 2;
        return value * power(half) * power(k - half);
    }

    private static double power(int exponent) {
        return Double.longBitsToDouble((long) (exponent + 1023) << 52);
    }
}
