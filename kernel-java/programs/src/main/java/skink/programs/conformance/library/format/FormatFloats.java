package skink.programs.conformance.library.format;

import java.math.BigDecimal;

/** {@code Formatter}: floating-point numbers in every conversion. */
public final class FormatFloats {
    private FormatFloats() {}

    public static void main(String[] arguments) {
        double[] values = {
            0.0,
            -0.0,
            1.0,
            -1.5,
            Math.PI,
            123456.789,
            1e10,
            1e-5,
            0.5,
            2.5,
            1e100,
            Double.MIN_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            0.005,
            999999.95
        };
        for (double v : values) {
            System.out.println(String.format(
                    "%f|%.2f|%10.1f|%-10.3f|%+.1f|%(.1f|%e|%.2e|%E|%g|%.3g|%.0f|%a",
                    v, v, v, v, v, v, v, v, v, v, v, v, v));
        }
        System.out.println(String.format(
                "%,.2f|%015.3f|% .2f|%,(.1f|%#.0f|%08.2f", 1234567.891, -3.14159, 2.5, -12345.67, 3.0, Double.NaN));
        System.out.println(String.format("%f %e %g %.1f", 1.5f, 0.1f, 2f, new BigDecimal("12345678901234567890.55")));
        System.out.println(String.format(
                "%.10f %.20f %.1f %.0f",
                new BigDecimal("1.23456789012345678901"),
                new BigDecimal("1e-15"),
                new BigDecimal("0.25"),
                new BigDecimal("1e20")));
        System.out.println(String.format("%a %.3a %A", 1.0, Math.E, -0.1));
        System.out.println(String.format("%s %s", 1e7, 1.0f / 3));
    }
}
