package skink.runtime.jdk;

import skink.magic.Substitution;
import skink.runtime.math.Exponentials;
import skink.runtime.math.InverseTrigonometry;
import skink.runtime.math.Logarithms;
import skink.runtime.math.Remainder;
import skink.runtime.math.Trigonometry;

/** The natives of {@code StrictMath}; the square root is an intrinsic of the compiler. */
@Substitution(target = "java.lang.StrictMath")
final class StrictMathSubstitution {
    public static double sin(double x) {
        return Trigonometry.sin(x);
    }

    public static double cos(double x) {
        return Trigonometry.cos(x);
    }

    public static double tan(double x) {
        return Trigonometry.tan(x);
    }

    public static double asin(double x) {
        return InverseTrigonometry.asin(x);
    }

    public static double acos(double x) {
        return InverseTrigonometry.acos(x);
    }

    public static double atan(double x) {
        return InverseTrigonometry.atan(x);
    }

    public static double atan2(double y, double x) {
        return InverseTrigonometry.atan2(y, x);
    }

    public static double log(double x) {
        return Logarithms.log(x);
    }

    public static double log10(double x) {
        return Logarithms.log10(x);
    }

    public static double log1p(double x) {
        return Logarithms.log1p(x);
    }

    public static double expm1(double x) {
        return Exponentials.expm1(x);
    }

    public static double sinh(double x) {
        return Exponentials.sinh(x);
    }

    public static double cosh(double x) {
        return Exponentials.cosh(x);
    }

    public static double tanh(double x) {
        return Exponentials.tanh(x);
    }

    public static double IEEEremainder(double x, double y) {
        return Remainder.ieee(x, y);
    }
}
