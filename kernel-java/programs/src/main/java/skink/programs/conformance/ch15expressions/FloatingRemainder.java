package skink.programs.conformance.ch15expressions;

/** 15.17.3: the floating-point remainder is that of C's fmod, not of IEEE 754. */
public final class FloatingRemainder {
    private FloatingRemainder() {}

    public static void main(String[] args) {
        double[] values = {
            0.0,
            -0.0,
            1.0,
            -1.0,
            5.5,
            -5.5,
            3.0,
            0.1,
            1e300,
            1e-300,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN,
            9007199254740993.0,
            1e17
        };
        for (double a : values) {
            StringBuilder line = new StringBuilder();
            for (double b : values) {
                line.append(a % b).append(' ');
            }
            System.out.println(line);
        }
        float[] floats = {
            0f, -0f, 1f, -7.25f, 0.3f, Float.MIN_VALUE, Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NaN
        };
        for (float a : floats) {
            StringBuilder line = new StringBuilder();
            for (float b : floats) {
                line.append(a % b).append(' ');
            }
            System.out.println(line);
        }
        System.out.println(5 % 3.5 + " " + -5 % 3.5f + " " + 7L % 2.5 + " " + 'a' % 1.5);
        double d = 10.75;
        d %= 3;
        float f = -10.75f;
        f %= 4L;
        System.out.println(d + " " + f + " " + Math.IEEEremainder(5, 3));
    }
}
