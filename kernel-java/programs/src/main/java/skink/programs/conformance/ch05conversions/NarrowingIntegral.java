package skink.programs.conformance.ch05conversions;

/** 5.1.3: narrowing between integral types keeps the low bits. */
public final class NarrowingIntegral {
    private NarrowingIntegral() {}

    public static void main(String[] args) {
        long[] values = {
            0,
            1,
            -1,
            127,
            128,
            255,
            256,
            -128,
            -129,
            32767,
            32768,
            65535,
            65536,
            -32769,
            0x7fffffffL,
            0x80000000L,
            0xffffffffL,
            0x100000000L,
            0x1234567890abcdefL,
            Long.MIN_VALUE,
            Long.MAX_VALUE
        };
        for (long v : values) {
            byte b = (byte) v;
            short s = (short) v;
            char c = (char) v;
            int i = (int) v;
            System.out.println(b + " " + s + " " + (int) c + " " + i);
        }
        int[] ints = {0x80, 0xff, 0x8000, 0xffff, 0x12345678, 0x87654321};
        for (int v : ints) {
            System.out.println((byte) v + " " + (short) v + " " + (int) (char) v + " " + (byte) (char) v + " "
                    + (short) (char) (byte) v + " " + (char) (byte) v % 1000 + " " + (int) (char) (short) v);
        }
        char c = '\uffff';
        System.out.println((byte) c + " " + (short) c + " " + (int) c + " " + (c + 1));
        byte b = (byte) 0xf0;
        System.out.println((b >> 4) + " " + (b >>> 4) + " " + ((b & 0xff) >> 4) + " " + (byte) (b >>> 4) + " "
                + (char) ('A' + (b >>> 28)));
        short s = (short) 40000;
        System.out.println(s + " " + (s & 0xffff) + " " + (int) (char) s);
    }
}
