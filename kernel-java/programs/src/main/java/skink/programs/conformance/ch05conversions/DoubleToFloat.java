package skink.programs.conformance.ch05conversions;

/** 5.1.3: double to float rounds to nearest even, overflows to infinity and underflows to zero or a denormal. */
public final class DoubleToFloat {
    private DoubleToFloat() {}

    public static void main(String[] args) {
        double[] values = {
            0.1,
            1.0 / 3,
            16777217.0,
            16777219.0,
            3.4028235e38,
            3.4028235677973366e38,
            3.4028235677973362e38,
            1e39,
            -1e39,
            1.401298464324817e-45,
            7.006492321624085e-46,
            7.006492321624086e-46,
            7.1e-46,
            1e-46,
            -1e-46,
            1.1754943508222875e-38,
            1.1754942807573643e-38,
            Double.MIN_VALUE,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            -0.0,
            1 + Math.ulp(1f) / 2.0,
            1 + 3 * Math.ulp(1f) / 2.0,
            1.00000017881393432617187499,
            1.00000017881393432617187500
        };
        for (double d : values) {
            float f = (float) d;
            System.out.println(d + " " + f + " " + Integer.toHexString(Float.floatToRawIntBits(f)));
        }
        long big = 0x8000008000000001L;
        System.out.println((float) big + " " + (float) (double) big + " " + (double) (float) big);
        long twice = 9007199791611905L;
        System.out.println(Integer.toHexString(Float.floatToIntBits((float) twice)) + " "
                + Integer.toHexString(Float.floatToIntBits((float) (double) twice)));
    }
}
