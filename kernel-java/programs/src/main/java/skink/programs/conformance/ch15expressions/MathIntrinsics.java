package skink.programs.conformance.ch15expressions;

/** Library calls that compilers expand: Math.abs, min, max, sqrt, floorMod, exact arithmetic, bits of floats. */
public final class MathIntrinsics {
    private MathIntrinsics() {}

    private static String exact(java.util.function.Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (ArithmeticException e) {
            return e.getMessage();
        }
    }

    public static void main(String[] args) {
        int[] v = {0, 1, -1, 5, -5, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int a : v) {
            for (int b : v) {
                int x = a;
                int y = b;
                System.out.print(Math.min(a, b) + " " + Math.max(a, b) + " " + (b == 0 ? 0 : Math.floorMod(a, b)) + " "
                        + exact(() -> Math.addExact(x, y)) + " " + exact(() -> Math.subtractExact(x, y)) + " "
                        + exact(() -> Math.multiplyExact(x, y)) + "; ");
            }
            int x = a;
            System.out.println(
                    Math.abs(a) + " " + exact(() -> Math.negateExact(x)) + " " + exact(() -> Math.incrementExact(x))
                            + " " + exact(() -> Math.absExact(x)) + " " + exact(() -> Math.toIntExact(x * 3L)));
        }
        double[] d = {
            0.0,
            -0.0,
            1.5,
            -2.5,
            2.5,
            1e300,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            0.49999999999999994,
            4503599627370497.5
        };
        for (double a : d) {
            System.out.println(Math.abs(a) + " " + Math.sqrt(a) + " " + Math.floor(a) + " " + Math.ceil(a) + " "
                    + Math.rint(a) + " " + Math.round(a) + " " + Math.round((float) a) + " " + Math.signum(a) + " "
                    + Math.min(a, 0.0)
                    + " " + Math.max(a, -0.0) + " " + Math.copySign(3, a) + " " + Math.getExponent(a) + " "
                    + Math.ulp(a) + " " + Math.nextDown(a) + " " + Double.doubleToLongBits(a) + " " + Math.scalb(a, 3)
                    + " " + Double.isNaN(a)
                    + Double.isInfinite(a) + Double.isFinite(a) + " " + Math.cbrt(8) + " " + Math.hypot(3, 4));
        }
    }
}
