package skink.programs.features;

/** Floating numbers to integers and back. */
public final class SaturatingConversions {
    private SaturatingConversions() {}

    public static void main(String[] args) {
        double[] values = {
            0.0,
            -0.0,
            0.9,
            -0.9,
            1.5,
            -1.5,
            2147483647.0,
            2147483648.0,
            -2147483648.0,
            -2147483649.0,
            4294967296.5,
            9.2e18,
            9.3e18,
            -9.3e18,
            1e300,
            -1e300,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        for (double d : values) {
            float f = (float) d;
            System.out.println(
                    d + " " + (int) d + " " + (long) d + " " + (char) d + 0 + " " + (byte) d + " " + (short) d);
            System.out.println(f + " " + (int) f + " " + (long) f);
        }
        long[] longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 0x20_0000_0000_0001L, 16_777_217, 0xFFFF_FFFFL};
        for (long l : longs) {
            System.out.println((double) l + " " + (float) l + " " + (double) (int) l + " " + (float) (int) l);
        }
    }
}
