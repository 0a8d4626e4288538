package skink.programs.features;

/** Words, longs and floating numbers passed in registers and on the stack. */
public final class ManyParameters {
    private ManyParameters() {}

    private static String ints(int a, int b, int c, int d, int e, int f, int g) {
        return a + "," + b + "," + c + "," + d + "," + e + "," + f + "," + g;
    }

    private static String split(int a, int b, int c, long d, long e, int f) {
        return a + "," + b + "," + c + "," + d + "," + e + "," + f;
    }

    private static String mixed(
            double a, int b, float c, long d, double e, Object f, float g, double h, double i, long j, String k) {
        return a + "," + b + "," + c + "," + d + "," + e + "," + f + "," + g + "," + h + "," + i + "," + j + "," + k;
    }

    private long instance(long a, int b, long c, int d, long e) {
        return a + b * 10 + c * 100 + d * 1000 + e * 10_000;
    }

    public static void main(String[] args) {
        System.out.println(ints(1, 2, 3, 4, 5, 6, 7));
        System.out.println(split(1, 2, 3, -4L << 33, 5L << 40, 6));
        System.out.println(mixed(1.5, 2, 3.5f, 4L << 32, 5.5, "six", 7.5f, 8.5, 9.5, -10, "eleven"));
        System.out.println(new ManyParameters().instance(1, 2, 3, 4, 5));
    }
}
