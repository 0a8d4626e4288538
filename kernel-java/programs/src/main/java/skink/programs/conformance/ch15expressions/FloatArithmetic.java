package skink.programs.conformance.ch15expressions;

/** 15.4, 15.17, 15.18: float and double arithmetic is IEEE 754 at every step; no wider intermediate results. */
public final class FloatArithmetic {
    private FloatArithmetic() {}

    private static float f(float x) {
        return x;
    }

    private static double d(double x) {
        return x;
    }

    public static void main(String[] args) {
        System.out.println(f(0.1f) + f(0.2f) + " " + (d(0.1) + d(0.2)) + " " + f(1e38f) * f(10f) / f(10f) + " "
                + d(1e308) * d(10) / d(10));
        System.out.println(f(16777216f) + f(1f) + f(1f) + " " + (f(16777216f) + (f(1f) + f(1f))) + " "
                + (d(9007199254740992.0) + d(1) + d(1)));
        System.out.println(f(1f) / f(3f) * f(3f) + " " + d(1) / d(3) * d(3) + " " + (d(1) / d(49) * d(49)));
        System.out.println(d(1) / d(0) + " " + d(-1) / d(0) + " " + d(0) / d(0) + " " + d(1) / d(-0.0) + " "
                + f(0f) * f(-1f) + " " + (d(-0.0) + d(0.0)) + " " + (d(-0.0) + d(-0.0)) + " " + (d(-0.0) - d(0.0)));
        System.out.println(Float.MIN_VALUE / f(2) + " " + Double.MIN_VALUE / d(2) + " " + Double.MIN_VALUE * d(0.5)
                + " " + Double.MIN_VALUE * d(0.75) + " " + Float.MIN_NORMAL / f(2f) + " " + Double.MIN_NORMAL / d(3));
        System.out.println(Float.MAX_VALUE + f(1e31f) + " " + (Float.MAX_VALUE + f(2e31f)) + " "
                + Double.MAX_VALUE * d(1.0000000000000002));
        double inf = Double.POSITIVE_INFINITY;
        System.out.println((inf - inf) + " " + inf * d(0) + " " + inf / inf + " " + (inf + d(1)) + " " + d(1) / inf
                + " " + d(-1) / inf + " " + -inf);
        float sum = 0;
        double wide = 0;
        for (int i = 1; i <= 1000; i++) {
            sum += 1f / i;
            wide += 1.0 / i;
        }
        System.out.println(sum + " " + wide);
        float a = 1.1f;
        float b = a * a - 1.21f;
        double c = a * a - 1.21;
        double e = (double) a * a - 1.21;
        System.out.println(b + " " + c + " " + e + " " + (a * 1.1 == a * a) + " " + (float) (a * 1.1));
        System.out.println((int) f(1e10f) + " " + (f(5) / 2) + " " + 5 / 2 * f(1) + " " + 7 / 2.0f + " " + 'a' * f(2)
                + " " + 3L * d(0.5) + " " + (1 - d(0.9)));
        System.out.println(Math.sqrt(d(2)) + " " + Math.sqrt(d(-1)) + " " + (float) Math.sqrt(f(2)) + " "
                + Math.sqrt(d(-0.0)) + " " + Math.ulp(d(1)) + " " + Math.fma(d(0.1), d(10), d(-1)));
        System.out.println(Double.doubleToLongBits(d(0.1) * 3) + " " + Float.floatToIntBits(f(0.1f) * 3) + " "
                + Double.toHexString(d(1) / 3) + " " + Math.nextUp(f(1f)) + " " + Math.rint(d(2.5)) + " "
                + Math.round(d(-2.5)) + " " + Math.round(f(0.49999997f)) + " " + Math.floor(d(-0.5)) + " "
                + Math.ceil(d(-0.5)));
    }
}
