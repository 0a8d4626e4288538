public class Floats {
    static final float[] F = {0f, -0f, 1f, 2f, -1.5f, 3.4e38f, 1.4e-45f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1e10f};
    static final double[] D = {0d, -0d, 1d, 0.1, -2.5, 1.7e308, 4.9e-324, Double.NaN, Double.POSITIVE_INFINITY, -1e19, 123456789.123};

    public static void run() {
        for (float a : F) {
            StringBuilder s = new StringBuilder();
            for (float b : F) {
                for (float x : new float[] {a + b, a - b, a * b, a / b, a % b, -a}) {
                    s.append(Float.floatToIntBits(x)).append(' ');
                }
                s.append(a < b).append(a <= b).append(a > b).append(a >= b).append(a == b).append(a != b).append(!(a < b));
            }
            s.append((int) a).append(' ').append((long) a).append(' ').append(Double.doubleToLongBits(a)).append((byte) a).append((int) (char) a);
            Out.line(s.toString());
        }
        for (double a : D) {
            StringBuilder s = new StringBuilder();
            for (double b : D) {
                for (double x : new double[] {a + b, a - b, a * b, a / b, a % b, -a}) {
                    s.append(Double.doubleToLongBits(x)).append(' ');
                }
                s.append(a < b).append(a <= b).append(a > b).append(a >= b).append(a == b).append(a != b).append(!(a > b));
            }
            s.append((int) a).append(' ').append((long) a).append(' ').append(Float.floatToIntBits((float) a));
            Out.line(s.toString());
        }
        Out.line("" + Double.doubleToLongBits(Math.sqrt(2)) + Math.floor(-1.5) + Math.abs(-3.5f) + Math.round(2.5));
        double[][] m = {{1, 2}, {3, 4}};
        m[1][0] += m[0][1]++;
        Out.line(m[1][0] + " " + m[0][1]);
    }
}
