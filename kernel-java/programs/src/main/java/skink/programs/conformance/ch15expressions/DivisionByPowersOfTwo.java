package skink.programs.conformance.ch15expressions;

/** 15.17.2: division and remainder by powers of two of negative numbers round towards zero. */
public final class DivisionByPowersOfTwo {
    private DivisionByPowersOfTwo() {}

    public static void main(String[] args) {
        for (int i : new int[] {-9, -8, -7, -4, -3, -2, -1, 0, 1, 7, 8, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            System.out.println(i / 2 + " " + i / 4 + " " + i / 8 + " " + i / -8 + " " + i % 2 + " " + i % 4 + " "
                    + i % 8 + " " + i % -8 + " " + i / 1073741824 + " " + i % 1073741824 + " " + (i >> 3) + " "
                    + (i >>> 3) + " " + (i & 7) + " " + (i % 2 == 1) + " " + (i % 2 != 0) + " " + i / 65536 % 16);
            long l = (long) i << 31 | 5;
            System.out.println(l / 2 + " " + l / 16 + " " + l / -4 + " " + l % 2 + " " + l % 16 + " " + l / (1L << 40)
                    + " " + l % (1L << 40) + " " + l / (1L << 62) + " " + (l % 2 == 0));
            short s = (short) i;
            byte b = (byte) i;
            char c = (char) i;
            System.out.println(s / 4 + " " + b / 4 + " " + c / 4 + " " + s % 4 + " " + b % 4 + " " + c % 4);
        }
    }
}
