package skink.programs.features;

/** Division and remainder of long where one word is not enough. */
public final class LongDivisionCorners {
    private LongDivisionCorners() {}

    public static void main(String[] args) {
        long[] values = {
            1,
            -1,
            2,
            3,
            -3,
            10,
            0xFFFF_FFFFL,
            0x1_0000_0000L,
            0x1_0000_0001L,
            -0x1_0000_0000L,
            0x7FFF_FFFF_0000_0000L,
            0x1234_5678_9ABC_DEF0L,
            999_999_999_999_999_999L,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1
        };
        for (long dividend : values) {
            for (long divisor : values) {
                System.out.println(dividend + " " + divisor + " " + dividend / divisor + " " + dividend % divisor);
            }
        }
        System.out.println(Long.divideUnsigned(-1, 10) + " " + Long.remainderUnsigned(-1, 10));
        System.out.println(Long.toUnsignedString(-2) + " " + Math.floorMod(-7L, 3L) + " " + Math.floorDiv(-7L, 3L));
    }
}
