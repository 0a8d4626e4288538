package skink.programs.conformance.ch15expressions;

/** 15.27.1: lambdas and references with many parameters, wide ones among them. */
public final class LambdaManyParameters {
    private LambdaManyParameters() {}

    interface Many {
        double apply(
                int a,
                long b,
                double c,
                float d,
                byte e,
                short f,
                char g,
                boolean h,
                Object i,
                long j,
                double k,
                int l);
    }

    interface Wide {
        long apply(long a, long b, long c, long d, long e, long f);
    }

    private static double direct(
            int a, long b, double c, float d, byte e, short f, char g, boolean h, Object i, long j, double k, int l) {
        return a + b + c + d + e + f + g + (h ? 1000 : 0) + i.hashCode() + j + k + l;
    }

    private long sum(long a, long b, long c, long d, long e, long f) {
        return a - b + c - d + e - f + base;
    }

    private long base = 1L << 35;

    public static void main(String[] args) {
        long captured = 1L << 33;
        double real = 0.25;
        Many lambda =
                (a, b, c, d, e, f, g, h, i, j, k, l) -> direct(a, b + captured, c + real, d, e, f, g, h, i, j, k, l);
        Many reference = LambdaManyParameters::direct;
        System.out.println(lambda.apply(1, 2, 3, 4, (byte) 5, (short) 6, 'a', true, "o", 7, 8.5, 9));
        System.out.println(reference.apply(1, 2, 3, 4, (byte) 5, (short) 6, 'a', true, "o", 7, 8.5, 9));
        Wide wide = new LambdaManyParameters()::sum;
        System.out.println(wide.apply(1, 2, 3L << 40, 4, 5, Long.MAX_VALUE));
        Wide w2 = (a, b, c, d, e, f) -> a ^ b << 1 ^ c >>> 2 ^ d ^ ~e ^ f * captured;
        System.out.println(w2.apply(-1, 2, -3, 4, -5, 6));
    }
}
