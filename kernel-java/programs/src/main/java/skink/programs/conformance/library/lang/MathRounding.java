package skink.programs.conformance.library.lang;

/** {@code Math}: rounding, neighbours, parts of a floating-point number. */
public final class MathRounding {
    private MathRounding() {}

    public static void main(String[] arguments) {
        double[] values = {
            0.0,
            -0.0,
            0.5,
            -0.5,
            1.5,
            2.5,
            -2.5,
            0.49999999999999994,
            1e16,
            -1e300,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.MIN_VALUE,
            4503599627370497.5,
            -3.7,
            9.2e18
        };
        for (double v : values) {
            System.out.println(Math.floor(v) + " " + Math.ceil(v) + " " + Math.rint(v) + " " + Math.round(v) + " "
                    + Math.round((float) v) + " " + Math.abs(v) + " " + Math.signum(v) + " " + Math.ulp(v) + " "
                    + Math.nextUp(v) + " " + Math.nextDown(v) + " " + Math.getExponent(v) + " " + Math.nextAfter(v, 0)
                    + " " + Math.copySign(v, -1) + " " + Math.scalb(v, 3) + " " + Math.sqrt(v));
        }
        float[] floats = {0f, -1.5f, 2.5f, Float.MIN_VALUE, Float.NaN, 8388609.5f};
        for (float v : floats) {
            System.out.println(Math.round(v) + " " + Math.ulp(v) + " " + Math.nextUp(v) + " " + Math.getExponent(v)
                    + " " + Math.scalb(v, -2) + " " + Math.signum(v) + " " + Math.nextAfter(v, 10.0) + " "
                    + Math.copySign(1f, v));
        }
        System.out.println(Math.fma(2.0, 3.0, 4.0) + " " + Math.fma(0.1, 10.0, -1.0) + " " + Math.fma(0.1f, 10f, -1f)
                + " " + Math.fma(1e308, 10, -1e308) + " " + Math.fma(Double.NaN, 1, 1));
        System.out.println(Math.max(-0.0, 0.0) + " " + Math.min(-0.0, 0.0) + " " + Math.max(1f, Float.NaN) + " "
                + Math.IEEEremainder(5, 3) + " " + Math.IEEEremainder(-7.5, 2) + " " + Math.hypot(3, 4) + " "
                + Math.toDegrees(Math.PI) + " " + Math.toRadians(180));
    }
}
