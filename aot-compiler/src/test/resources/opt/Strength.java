package demo;

/** Methods whose name begins with "none" must lose all divisions; those with "kept" must keep one. */
public class Programs {
    static long trace;

    public static long noneLongPowers(int a, int b) {
        long x = a * 4294967299L + b;
        long r = x / 2 + x % 2 * 3 + x / 64 + x % 64 * 5 + x / (1L << 40) + x % (1L << 40) + x / (1L << 62);
        x = -x;
        r = r * 31 + x / 2 + x % 2 * 3 + x / 1024 + x % 1024 + x % (1L << 33) + x / (1L << 32);
        long u = x >>> 3;
        r = r * 31 + u / 16 + u % 16 + (b & 0xFFFFFFFFL) / 8 + (b & 0xFFFFFFFFL) % 32;
        return r + (Long.MIN_VALUE + (a & 3)) / 8 + (Long.MIN_VALUE + (b & 3)) % 4096;
    }

    public static long noneNotNegative(int a, int b) {
        int x = a & 0xFFFF;
        long r = x / 8 + x % 8 * 3 + (b >>> 1) / 64 + (b >>> 5) % 128;
        for (int i = 0; i < (a & 31); i++) {
            r = r * 7 + i / 4 + i % 4;
        }
        return r;
    }

    public static long noneDivisible(int a, int b) {
        long r = 0;
        long x = a * 100000007L - b;
        r += a % 2 == 0 ? 1 : 2;
        r += b % 16 != 0 ? 4 : 8;
        r += x % 4 == 0 ? 16 : 32;
        return r + (x % (1L << 35) != 0 ? 64 : 128);
    }

    public static long keptNegative(int a, int b) {
        return a / 8 + a % 8 * 3;
    }

    public static long keptOddDivisors(int a, int b) {
        return a / 7 + b % 10;
    }

    public static long noneProducts(int a, int b) {
        int r = a * 7 + b * 9 + a * 15 + b * 17 + a * 31 + b * 33 + a * 65537 + b * 0x7FFF_FFFF + a * 3 + b * -7;
        return r + a * 0x4000_0001 + b * 63;
    }

    public static long widened(int a, int b) {
        long x = a;
        long y = b;
        return x / 10 + x % 10 + y / -3 + y % -3 + x / -1 + x % -1 + y / 3_000_000_000L + y % 3_000_000_000L + x / 16
                + y % 8 + x / -2147483648L + y % -2147483648L;
    }
}
