package skink.programs.conformance.ch15expressions;

/** 15.19: distances are taken modulo 32 or 64 by the type of the left operand alone. */
public final class Shifts {
    private Shifts() {}

    public static void main(String[] args) {
        int[] distances = {0, 1, 7, 31, 32, 33, 63, 64, 65, -1, -32, -33, Integer.MIN_VALUE};
        int[] ints = {1, -1, 0x12345678, 0x80000000};
        long[] longs = {1, -1, 0x123456789abcdef0L, Long.MIN_VALUE};
        for (int d : distances) {
            for (int v : ints) {
                System.out.print((v << d) + " " + (v >> d) + " " + (v >>> d) + " ");
            }
            System.out.println();
            for (long v : longs) {
                System.out.print((v << d) + " " + (v >> d) + " " + (v >>> d) + " ");
            }
            System.out.println();
            long wide = d + (1L << 40);
            System.out.println((5 << wide) + " " + (-5 >> wide) + " " + (5L << wide) + " " + (-5L >>> wide));
        }
        byte b = (byte) 0x80;
        System.out.println((b << 1) + " " + (b >> 1) + " " + (b >>> 1) + " " + (byte) (b >>> 1) + " " + (b >>> 31));
        long l = 0x8000_0000_0000_0001L;
        System.out.println((l << 32) + " " + (l >> 32) + " " + (l >>> 32) + " " + (l << 31) + " " + (l >>> 31) + " "
                + (l >> 63) + " " + (l << 63));
        System.out.println(
                (1 << 31 >> 31) + " " + (1 << 31 >>> 31) + " " + (1L << 31 << 1) + " " + (1 << 35) + " " + (1L << 35));
        int i = 0xdeadbeef;
        System.out.println(((i >>> 24) | (i << 24) | ((i >> 8) & 0xff00) | ((i & 0xff00) << 8)) + " " + (i << 3 >>> 3)
                + " " + (i << 8 >> 8));
    }
}
