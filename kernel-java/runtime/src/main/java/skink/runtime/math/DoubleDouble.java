package skink.runtime.math;

/**
 * A number as the unevaluated sum of two doubles, about 106 bits wide (Dekker, Numerische Mathematik 18, 1971).
 *
 * <p>{@code I1}: |lo| is at most half a unit in the last place of hi. Operations lose a few units of 2⁻¹⁰⁴, relative.
 */
final class DoubleDouble {
    static final DoubleDouble ONE = new DoubleDouble(1, 0);
    static final DoubleDouble PI = new DoubleDouble(0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53);
    static final DoubleDouble HALF_PI = new DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54);

    /** 2²⁷ + 1: splits 53 bits in two halves. */
    private static final double SPLITTER = 0x1.0000002p27;

    final double hi;
    final double lo;

    private DoubleDouble(double hi, double lo) {
        this.hi = hi;
        this.lo = lo;
    }

    static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    /** a + b exactly. */
    static DoubleDouble sum(double a, double b) {
        double hi = a + b;
        double part = hi - a;
        return new DoubleDouble(hi, (a - (hi - part)) + (b - part));
    }

    /** hi + lo, where |hi| is not below |lo|. */
    static DoubleDouble ofParts(double hi, double lo) {
        double total = hi + lo;
        return new DoubleDouble(total, lo - (total - hi));
    }

    /** a * b exactly; neither above 2⁹⁹⁶. */
    static DoubleDouble product(double a, double b) {
        double product = a * b;
        double aHigh = high(a);
        double bHigh = high(b);
        double aLow = a - aHigh;
        double bLow = b - bHigh;
        double error = ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
        return new DoubleDouble(product, error);
    }

    private static double high(double value) {
        double scaled = SPLITTER * value;
        return scaled - (scaled - value);
    }

    DoubleDouble plus(DoubleDouble other) {
        DoubleDouble highs = sum(hi, other.hi);
        return ofParts(highs.hi, highs.lo + (lo + other.lo));
    }

    DoubleDouble plus(double value) {
        DoubleDouble highs = sum(hi, value);
        return ofParts(highs.hi, highs.lo + lo);
    }

    DoubleDouble minus(DoubleDouble other) {
        return plus(other.negated());
    }

    DoubleDouble times(DoubleDouble other) {
        DoubleDouble highs = product(hi, other.hi);
        return ofParts(highs.hi, highs.lo + (hi * other.lo + lo * other.hi));
    }

    DoubleDouble times(double value) {
        DoubleDouble highs = product(hi, value);
        return ofParts(highs.hi, highs.lo + lo * value);
    }

    DoubleDouble dividedBy(DoubleDouble divisor) {
        double quotient = hi / divisor.hi;
        DoubleDouble rest = minus(divisor.times(quotient));
        return ofParts(quotient, rest.hi / divisor.hi);
    }

    /** The square root; this is positive. */
    DoubleDouble squareRoot() {
        double root = Math.sqrt(hi);
        DoubleDouble rest = minus(product(root, root));
        return ofParts(root, rest.hi / (2 * root));
    }

    /** Multiplied by a power of two, exactly. */
    DoubleDouble scaled(double powerOfTwo) {
        return new DoubleDouble(hi * powerOfTwo, lo * powerOfTwo);
    }

    DoubleDouble negated() {
        return new DoubleDouble(-hi, -lo);
    }

    /** The nearest double. */
    double value() {
        return hi + lo;
    }
}
