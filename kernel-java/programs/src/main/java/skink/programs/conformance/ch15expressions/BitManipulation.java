package skink.programs.conformance.ch15expressions;

/** 15.22.1: masks, fields and well-known bit tricks on int and long. */
public final class BitManipulation {
    private BitManipulation() {}

    private static int reverse(int x) {
        x = (x & 0x55555555) << 1 | x >>> 1 & 0x55555555;
        x = (x & 0x33333333) << 2 | x >>> 2 & 0x33333333;
        x = (x & 0x0f0f0f0f) << 4 | x >>> 4 & 0x0f0f0f0f;
        return x << 24 | (x & 0xff00) << 8 | x >>> 8 & 0xff00 | x >>> 24;
    }

    private static int bits(long x) {
        int n = 0;
        while (x != 0) {
            x &= x - 1;
            n++;
        }
        return n;
    }

    public static void main(String[] args) {
        int[] v = {0, 1, -1, 0x80000000, 0x12345678, 0x0f0f00ff, 1 << 16};
        for (int x : v) {
            System.out.println(reverse(x) + " " + Integer.reverse(x) + " " + bits(x & 0xffffffffL) + " "
                    + Integer.bitCount(x) + " " + Integer.numberOfLeadingZeros(x) + " "
                    + Integer.numberOfTrailingZeros(x) + " " + Integer.highestOneBit(x) + " " + Integer.lowestOneBit(x)
                    + " " + Integer.rotateLeft(x, 7) + " " + Integer.rotateRight(x, 39) + " " + Integer.reverseBytes(x)
                    + " " + (x & -x) + " " + (x ^ x >> 31));
            long y = (long) x << 29 ^ x;
            System.out.println(bits(y) + " " + Long.bitCount(y) + " " + Long.numberOfLeadingZeros(y) + " "
                    + Long.numberOfTrailingZeros(y) + " " + Long.rotateLeft(y, 33) + " " + Long.rotateRight(y, -5) + " "
                    + Long.reverse(y) + " " + Long.reverseBytes(y) + " " + Long.highestOneBit(y) + " " + (y & -y) + " "
                    + (short) (y >>> 13) + " " + (byte) (y ^ y >>> 32) + " " + Short.reverseBytes((short) y));
        }
        int packed = 0;
        packed |= 5 << 27;
        packed |= (0x3f & 45) << 10;
        packed |= 1;
        System.out.println(
                (packed >>> 27) + " " + (packed >> 10 & 0x3f) + " " + (packed & 1) + " " + (packed & ~(0x3f << 10)));
        int swapA = 12;
        int swapB = 99;
        swapA ^= swapB;
        swapB ^= swapA;
        swapA ^= swapB;
        System.out.println(swapA + " " + swapB);
    }
}
