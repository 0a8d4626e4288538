package skink.programs.features;

/** Comparisons with NaN, signed zeros, infinities. */
public final class FloatNaNRules {
    private FloatNaNRules() {}

    private static String compare(double a, double b) {
        return (a < b) + " " + (a <= b) + " " + (a > b) + " " + (a >= b) + " " + (a == b) + " " + (a != b);
    }

    private static String compare(float a, float b) {
        return (a < b ? "<" : "!<") + (a <= b ? "<=" : "!<=") + (a > b ? ">" : "!>") + (a >= b ? ">=" : "!>=");
    }

    public static void main(String[] args) {
        double[] values = {0.0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double a : values) {
            for (double b : values) {
                System.out.println(a + " " + b + " " + compare(a, b) + " " + compare((float) a, (float) b));
                System.out.println(Double.compare(a, b) + " " + (a + b) + " " + a * b + " " + a / b + " " + a % b);
            }
        }
        System.out.println(Math.min(-0.0, 0.0) + " " + Math.max(-0.0, 0.0) + " " + Math.min(1, Double.NaN));
        System.out.println(Double.isNaN(0.0 / 0.0) + " " + Float.isInfinite(1f / 0f));
    }
}
