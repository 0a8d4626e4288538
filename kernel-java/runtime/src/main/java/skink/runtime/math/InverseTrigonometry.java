package skink.runtime.math;

/**
 * Arc tangent and what follows from it.
 *
 * <p>For t up to 1, the nearest multiple c of 1/4 is taken off: atan t = atan c + atan ((t - c)/(1 + t·c)), and the rest is a
 * series in a number below 1/8. Above 1, π/2 - atan 1/t. Arc sine and cosine are arc tangents of ratios with √(1 - x²).
 */
public final class InverseTrigonometry {
    /** atan 0, 1/4, 1/2, 3/4, 1. */
    private static final DoubleDouble[] AT_QUARTERS = {
        DoubleDouble.of(0),
        DoubleDouble.ofParts(0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57),
        DoubleDouble.ofParts(0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56),
        DoubleDouble.ofParts(0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56),
        DoubleDouble.ofParts(0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55)
    };

    private static final double TINY = 0x1p-28;
    private static final double HUGE = 0x1p60;

    private InverseTrigonometry() {}

    public static double atan(double x) {
        double magnitude = Math.abs(x);
        if (Double.isNaN(x) || magnitude < TINY) {
            return x;
        }
        DoubleDouble angle = magnitude > HUGE ? DoubleDouble.HALF_PI : ofRatio(magnitude, DoubleDouble.ONE);
        return Math.copySign(angle.value(), x);
    }

    public static double asin(double x) {
        double magnitude = Math.abs(x);
        if (!(magnitude <= 1)) {
            return Double.NaN;
        }
        if (magnitude < TINY) {
            return x;
        }
        DoubleDouble angle = magnitude == 1 ? DoubleDouble.HALF_PI : ofRatio(magnitude, cofactor(magnitude));
        return Math.copySign(angle.value(), x);
    }

    public static double acos(double x) {
        double magnitude = Math.abs(x);
        if (!(magnitude <= 1)) {
            return Double.NaN;
        }
        if (magnitude == 1) {
            return x > 0 ? 0 : DoubleDouble.PI.value();
        }
        if (magnitude < 0x1p-60) {
            return DoubleDouble.HALF_PI.value();
        }
        DoubleDouble complement = ofRatio(magnitude, cofactor(magnitude));
        if (x < 0) {
            return DoubleDouble.HALF_PI.plus(complement).value();
        }
        return x < 0.5
                ? DoubleDouble.HALF_PI.minus(complement).value()
                : ofQuotient(cofactor(x).dividedBy(DoubleDouble.of(x))).value();
    }

    /** √(1 - x²), for x below 1. */
    private static DoubleDouble cofactor(double x) {
        return DoubleDouble.sum(1, -x).times(DoubleDouble.sum(1, x)).squareRoot();
    }

    public static double atan2(double y, double x) {
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        double absX = Math.abs(x);
        double absY = Math.abs(y);
        boolean left = Double.doubleToRawLongBits(x) < 0;
        if (absY == 0) {
            return left ? Math.copySign(DoubleDouble.PI.value(), y) : y;
        }
        if (absX == 0 || absY / absX > HUGE || absY > Double.MAX_VALUE) {
            return Math.copySign(ofSteep(absX, absY, left).value(), y);
        }
        if (absX > Double.MAX_VALUE || absY / absX < 0x1p-60) {
            return left ? Math.copySign(DoubleDouble.PI.value(), y) : Math.copySign(absY / absX, y);
        }
        // The ratio is moderate, so both can be brought near 1 by one power of two.
        int exponent = Math.min(Math.max(Math.getExponent(absX), -1022), 1022);
        double scale = Double.longBitsToDouble((long) (1023 - exponent) << 52);
        DoubleDouble angle = ofRatio(absY * scale, DoubleDouble.of(absX * scale));
        return Math.copySign((left ? DoubleDouble.PI.minus(angle) : angle).value(), y);
    }

    /** At or next to ±π/2; with both infinite, the diagonal. */
    private static DoubleDouble ofSteep(double absX, double absY, boolean left) {
        if (absX > Double.MAX_VALUE && absY > Double.MAX_VALUE) {
            return left ? DoubleDouble.PI.minus(AT_QUARTERS[4]) : AT_QUARTERS[4];
        }
        return DoubleDouble.HALF_PI;
    }

    /** atan (numerator / denominator), both positive and neither extreme. */
    private static DoubleDouble ofRatio(double numerator, DoubleDouble denominator) {
        return ofQuotient(DoubleDouble.of(numerator).dividedBy(denominator));
    }

    private static DoubleDouble ofQuotient(DoubleDouble t) {
        if (t.hi > 1) {
            return DoubleDouble.HALF_PI.minus(upToOne(DoubleDouble.ONE.dividedBy(t)));
        }
        return upToOne(t);
    }

    private static DoubleDouble upToOne(DoubleDouble t) {
        int quarter = (int) Math.rint(4 * t.hi);
        double c = quarter / 4.0;
        DoubleDouble u = quarter == 0 ? t : t.plus(-c).dividedBy(t.times(c).plus(1));
        double z = u.hi * u.hi;
        double tail = 0;
        for (int n = 23; n >= 5; n -= 2) {
            tail = 1.0 / n - tail * z;
        }
        DoubleDouble cube = u.times(u).times(u);
        DoubleDouble series = u.minus(cube.dividedBy(DoubleDouble.of(3))).plus(cube.hi * z * tail);
        return AT_QUARTERS[quarter].plus(series);
    }
}
