package skink.programs.conformance.ch05conversions;

/** 5.1.2: every widening primitive conversion, with the values at which precision is lost. */
public final class WideningPrimitive {
    private WideningPrimitive() {}

    private static void ints(int value) {
        long l = value;
        float f = value;
        double d = value;
        System.out.println(value + " " + l + " " + f + " " + d + " " + (value - (int) f) + " " + (int) d);
    }

    private static void longs(long value) {
        float f = value;
        double d = value;
        System.out.println(value + " " + f + " " + d + " " + (long) f + " " + (long) d);
    }

    public static void main(String[] args) {
        byte[] bytes = {0, 1, -1, 127, -128};
        for (byte b : bytes) {
            short s = b;
            int i = b;
            long l = b;
            float f = b;
            double d = b;
            System.out.println(s + " " + i + " " + l + " " + f + " " + d);
        }
        short[] shorts = {0, 255, 256, Short.MAX_VALUE, Short.MIN_VALUE};
        for (short s : shorts) {
            int i = s;
            long l = s;
            float f = s;
            double d = s;
            System.out.println(i + " " + l + " " + f + " " + d);
        }
        char[] chars = {0, 'a', 0x7fff, 0x8000, 0xffff};
        for (char c : chars) {
            int i = c;
            long l = c;
            float f = c;
            double d = c;
            System.out.println(i + " " + l + " " + f + " " + d);
        }
        int[] ints = {0, -1, 16777216, 16777217, 16777219, 1234567890, Integer.MAX_VALUE, Integer.MIN_VALUE, 2147483583
        };
        for (int i : ints) {
            ints(i);
        }
        long[] longs = {
            0,
            -1,
            1L << 53,
            (1L << 53) + 1,
            (1L << 53) + 3,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MAX_VALUE - 511,
            Long.MAX_VALUE - 512,
            0x7fffff4000000000L,
            0x7fffffbfffffffffL,
            0x7fffffc000000000L,
            0x4000004000000001L,
            0x4000004000000000L,
            -0x4000004000000001L
        };
        for (long l : longs) {
            longs(l);
        }
        float third = 1f / 3;
        double wide = third;
        System.out.println(third + " " + wide + " " + (wide == 1.0 / 3));
        float tiny = Float.MIN_VALUE;
        System.out.println(
                (double) tiny + " " + (double) Float.MAX_VALUE + " " + (double) Float.NaN + " " + (double) -0f);
    }
}
