package skink.programs.conformance.ch05conversions;

/** 5.1.3: floating point to integral saturates, NaN becomes zero, byte, short and char go through int. */
public final class NarrowingFloating {
    private NarrowingFloating() {}

    private static void show(double d) {
        System.out.println(
                d + ": " + (byte) d + " " + (short) d + " " + (int) (char) d + " " + (int) d + " " + (long) d);
    }

    private static void show(float f) {
        System.out.println(
                f + "f: " + (byte) f + " " + (short) f + " " + (int) (char) f + " " + (int) f + " " + (long) f);
    }

    public static void main(String[] args) {
        double[] doubles = {
            0.0,
            -0.0,
            0.9,
            -0.9,
            1.5,
            -1.5,
            127.99,
            128,
            -129.5,
            65535.9,
            65536,
            -1,
            2147483647.0,
            2147483647.9,
            2147483648.0,
            -2147483648.0,
            -2147483648.9,
            -2147483649.0,
            4294967295.0,
            4294967296.0,
            1e10,
            -1e10,
            9.223372036854775e18,
            9.223372036854775807e18,
            -9.223372036854775808e18,
            -9.3e18,
            1e19,
            1e300,
            -1e300,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            4503599627370497.5,
            -9007199254740993.0
        };
        for (double d : doubles) {
            show(d);
        }
        float[] floats = {
            0f,
            -0f,
            0.99f,
            -1.01f,
            128f,
            2147483520f,
            2147483648f,
            -2147483648f,
            -2147483904f,
            9.223371e18f,
            9.223372e18f,
            -9.223372e18f,
            -9.223373e18f,
            Float.MAX_VALUE,
            Float.MIN_VALUE,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY
        };
        for (float f : floats) {
            show(f);
        }
    }
}
