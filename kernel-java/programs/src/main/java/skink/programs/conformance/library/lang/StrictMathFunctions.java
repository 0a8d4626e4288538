package skink.programs.conformance.library.lang;

import java.util.Locale;

/** {@code StrictMath}: what is exact to the last bit, and the rest to thirteen digits. */
public final class StrictMathFunctions {
    private StrictMathFunctions() {}

    public static void main(String[] arguments) {
        double[] values = {
            0.0,
            -0.0,
            0.1,
            0.5,
            1,
            -1,
            2,
            10,
            -3.5,
            100,
            1e5,
            1e-10,
            1e300,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            0.7853981633974483,
            3.141592653589793,
            709.5,
            -745
        };
        for (double v : values) {
            System.out.println(v + ": " + StrictMath.sqrt(v) + " " + StrictMath.cbrt(v) + " " + StrictMath.pow(v, 3)
                    + " " + StrictMath.pow(2, v) + " " + StrictMath.hypot(v, 1) + " " + StrictMath.exp(v) + " "
                    + StrictMath.IEEEremainder(v, 0.3) + " " + StrictMath.rint(v) + " " + StrictMath.ulp(v));
            System.out.printf(
                    Locale.ROOT,
                    "%.12e %.12e %.12e %.12e %.12e %.12e %.12e%n",
                    StrictMath.sin(v),
                    StrictMath.cos(v),
                    StrictMath.log(v),
                    StrictMath.log10(v),
                    StrictMath.asin(v),
                    StrictMath.acos(v),
                    StrictMath.atan(v));
            System.out.printf(
                    Locale.ROOT,
                    "%.12e %.12e %.12e %.12e %.12e %.12e%n",
                    StrictMath.sinh(v),
                    StrictMath.cosh(v),
                    StrictMath.tanh(v),
                    StrictMath.expm1(v),
                    StrictMath.log1p(v),
                    StrictMath.atan2(v, 2));
        }
        System.out.println(StrictMath.pow(0, 0) + " " + StrictMath.pow(-8, 1.0 / 3) + " " + StrictMath.pow(-2, 3) + " "
                + StrictMath.pow(1, Double.NaN) + " " + StrictMath.pow(-0.0, -3) + " " + StrictMath.floorMod(-7, 3)
                + " " + StrictMath.sqrt(2));
    }
}
