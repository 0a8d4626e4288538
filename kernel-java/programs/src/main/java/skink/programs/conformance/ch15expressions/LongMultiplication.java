package skink.programs.conformance.ch15expressions;

/** 15.17.1: products of long values by constants of every kind, and of widened ints. */
public final class LongMultiplication {
    private LongMultiplication() {}

    public static void main(String[] args) {
        long[] v = {0, 1, -1, 7, 0xffffffffL, 0x123456789abcdefL, Long.MAX_VALUE, Long.MIN_VALUE, -0x100000001L};
        for (long a : v) {
            System.out.println(a * 0 + " " + a * 1 + " " + a * -1 + " " + a * 2 + " " + a * 3 + " " + a * 5 + " "
                    + a * 10 + " " + a * 31 + " " + a * 1000 + " " + a * 0x100000000L + " " + a * 0x100000001L + " "
                    + a * 6364136223846793005L + " " + a * a + " " + (int) (a * 48271) + " " + (a * a >>> 32) + " "
                    + Math.multiplyHigh(a, a));
        }
        int[] n = {0, 1, -1, 65537, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int a : n) {
            for (int b : n) {
                System.out.print(
                        (long) a * b + " " + (a & 0xffffffffL) * (b & 0xffffffffL) + " " + a * (b & 0xffffffffL) + " ");
            }
            System.out.println();
        }
        for (long a : v) {
            try {
                System.out.print(Math.multiplyExact(a, 3L) + " ");
            } catch (ArithmeticException e) {
                System.out.print(e.getMessage() + " ");
            }
        }
        System.out.println();
    }
}
