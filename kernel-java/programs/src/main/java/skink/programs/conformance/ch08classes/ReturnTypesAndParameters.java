package skink.programs.conformance.ch08classes;

/** 8.4: methods with parameters and results of every type, many of them, swapped and mixed wide ones. */
public final class ReturnTypesAndParameters {
    private ReturnTypesAndParameters() {}

    static boolean z(boolean x) {
        return !x;
    }

    static byte b(byte x) {
        return (byte) (x * 3);
    }

    static short s(short x) {
        return (short) (x * 1000);
    }

    static char c(char x) {
        return (char) (x + 1);
    }

    static int i(int x) {
        return ~x;
    }

    static long l(long x) {
        return x << 33 | x;
    }

    static float f(float x) {
        return x / 3;
    }

    static double d(double x) {
        return x / 3;
    }

    static String t(String x) {
        return x + x;
    }

    static int[] a(int[] x) {
        return x.clone();
    }

    static void v(int[] x) {
        x[0]++;
    }

    static String mixed(
            long a,
            int b,
            double c,
            byte d,
            long e,
            float f,
            Object g,
            short h,
            double i,
            char j,
            long k,
            boolean l,
            int m,
            double n) {
        return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h + " " + i + " " + j + " " + k
                + " " + l + " " + m + " " + n;
    }

    long instance(int a, long b, int c, long d, int e) {
        return a - b + c * d - e;
    }

    static long manyLongs(long a, long b, long c, long d, long e, long f, long g, long h, long i, long j) {
        return a ^ b << 1 ^ c << 2 ^ d << 3 ^ e << 4 ^ f << 5 ^ g << 6 ^ h << 7 ^ i << 8 ^ j << 9;
    }

    static double manyDoubles(
            double a,
            float b,
            double c,
            float d,
            double e,
            float f,
            double g,
            float h,
            double i,
            float j,
            double k,
            float l) {
        return a - b * c + d - e * f + g - h * i + j - k * l;
    }

    static int modifies(int n, long w, String s) {
        n++;
        w *= n;
        s += n;
        n += (int) w + s.length();
        return n;
    }

    public static void main(String[] args) {
        int[] array = {1};
        v(array);
        v(a(array));
        System.out.println(z(true) + " " + b((byte) 100) + " " + s((short) 100) + " " + c('z') + " " + i(5) + " " + l(5)
                + " " + f(1) + " " + d(1) + " " + t("t") + " " + a(array)[0]);
        System.out.println(mixed(
                1L << 40,
                2,
                3.5,
                (byte) -4,
                -5L,
                6.5f,
                "seven",
                (short) 8,
                -9.25,
                'j',
                Long.MIN_VALUE,
                true,
                Integer.MIN_VALUE,
                Double.NaN));
        System.out.println(new ReturnTypesAndParameters().instance(1, 1L << 35, 3, -4L, 5) + " "
                + manyLongs(1, 2, 3, 4, 5, 6, 7, 8, 9, 1L << 50));
        System.out.println(manyDoubles(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) + " " + modifies(3, 1L << 34, "s"));
    }
}
