package skink.programs.features;

/** float and double arithmetic, remainder included, to the last digit. */
public final class FloatingArithmetic {
    private FloatingArithmetic() {}

    public static void main(String[] args) {
        double[] values = {1.1, -2.7, 1e300, 1e-300, 5.5, Double.MIN_VALUE, 123456789.125, 0.1};
        for (double a : values) {
            for (double b : values) {
                System.out.println((a + b) + " " + (a - b) + " " + a * b + " " + a / b + " " + a % b);
                float f = (float) a;
                float g = (float) b;
                System.out.println((f + g) + " " + (f - g) + " " + f * g + " " + f / g + " " + f % g);
            }
            System.out.println(-a + " " + Math.sqrt(Math.abs(a)) + " " + Math.abs(a) + " " + Math.rint(a));
        }
    }
}
