package skink.programs.conformance.library.lang;

import java.util.Locale;

/** {@code Math}: elementary functions to twelve digits, special values exactly. */
public final class ElementaryFunctions {
    private ElementaryFunctions() {}

    public static void main(String[] arguments) {
        double[] values = {0.1, 0.5, 1, 2, 10, -3.5, 100, 1e5, 1e-8, 0.7853981633974483};
        for (double v : values) {
            System.out.printf(
                    Locale.ROOT,
                    "%.11e %.11e %.10e %.11e %.11e %.11e %.11e%n",
                    Math.sin(v),
                    Math.cos(v),
                    Math.tan(v),
                    Math.exp(v / 10),
                    Math.log(Math.abs(v)),
                    Math.atan(v),
                    Math.cbrt(v));
            System.out.printf(
                    Locale.ROOT,
                    "%.11e %.11e %.11e %.11e %.11e %.11e%n",
                    Math.sinh(v / 10),
                    Math.cosh(v / 10),
                    Math.tanh(v),
                    Math.pow(Math.abs(v), 1.5),
                    Math.hypot(v, 3),
                    Math.atan2(v, -2));
        }
        double[] special = {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double v : special) {
            System.out.println(Math.sin(v) + " " + Math.cos(v) + " " + Math.tan(v) + " " + Math.asin(v) + " "
                    + Math.acos(v) + " " + Math.atan(v) + " " + Math.exp(v) + " " + Math.log(v) + " " + Math.log10(v)
                    + " " + Math.sqrt(v) + " " + Math.cbrt(v) + " " + Math.sinh(v) + " " + Math.cosh(v) + " "
                    + Math.tanh(v) + " " + Math.expm1(v) + " " + Math.log1p(v));
            for (double w : special) {
                System.out.print(Math.pow(v, w) + " " + Math.atan2(v, w) + " " + Math.hypot(v, w) + " ");
            }
            System.out.println();
        }
        System.out.println(Math.pow(2, 10) + " " + Math.pow(-2, 3) + " " + Math.pow(4, 0.5) + " "
                + Math.pow(-8, 1.0 / 3) + " " + Math.exp(0) + " " + Math.log(1) + " " + Math.log10(1000) + " "
                + Math.sqrt(144) + " " + Math.cbrt(27) + " " + Math.exp(710) + " " + Math.pow(10, -400));
    }
}
