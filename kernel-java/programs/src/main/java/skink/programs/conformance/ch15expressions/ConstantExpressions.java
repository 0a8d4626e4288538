package skink.programs.conformance.ch15expressions;

/** 15.29: constant expressions of every operator, folded by javac, against the same computed at run time. */
public final class ConstantExpressions {
    private ConstantExpressions() {}

    private static int one = 1;

    public static void main(String[] args) {
        int i = one;
        long l = one;
        double d = one;
        float f = one;
        System.out.println((1 + 2 * 3 - 4 / 3 % 2 == i + 2 * 3 - 4 / 3 % 2) + " "
                + ((1 << 33 | 5 & 6 ^ 7) == (i << 33 | 5 & 6 ^ 7)) + " " + (-1 >>> 28 == -i >>> 28) + " " + (~1 == ~i));
        System.out.println((1L << 33 == l << 33) + " " + (-1L >>> 60 == -l >>> 60) + " "
                + (0x7fffffffffffffffL + 1L == 0x7fffffffffffffffL + l) + " " + (5L % -3 == 5 * l % -3));
        System.out.println((1.0 / 3 == d / 3) + " " + (1f / 3 == f / 3) + " " + ((1.0 % 0.3) == d % 0.3) + " "
                + ((float) 0.1 == (float) (d * 0.1)) + " " + (1.0 / 0 == d / 0) + " " + (0.0 / 0 == 0 * d / 0));
        System.out.println((int) 1e10 == (int) (d * 1e10) ? "same" : "differs");
        System.out.println((byte) 200 == (byte) (i * 200)
                && (char) -1 == (char) -i
                && (short) 70000 == (short) (i * 70000)
                && (long) 1e19 == (long) (d * 1e19));
        System.out.println("" + (1 > 0 ? 'x' : 0) + (i > 0 ? 'x' : 0) + (true ? 1 : 2.0) + (i > 0 ? 1 : 2.0) + ('a' + 1)
                + (char) ('a' + 1) + ('a' + i));
        System.out.println(
                "c" + 1 + 1L + 1f + 1.0 + 'c' + true + null + (byte) 1 + 1e-10 + 1e20f + Integer.MAX_VALUE + -0.0);
        System.out.println("c" + i + l + f + d + (char) ('b' + i) + (i == 1) + null + (byte) i + d * 1e-10 + f * 1e20f
                + Integer.MAX_VALUE + -0.0 * d);
        System.out.println(
                (0.1 + 0.2) + " " + (0.1f + 0.2f) + " " + (0.1f + 0.2) + " " + (1 - 0.9) + " " + 3.0e-5f * 3);
    }
}
