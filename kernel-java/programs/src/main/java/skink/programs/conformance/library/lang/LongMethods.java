package skink.programs.conformance.library.lang;

/** {@code Long}: text in all radices, bits, unsigned, errors. */
public final class LongMethods {
    private LongMethods() {}

    public static void main(String[] arguments) {
        long[] values = {
            0,
            1,
            -1,
            42,
            1L << 40,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            0x123456789ABCDEF0L,
            0xFEDCBA9876543210L,
            4294967296L,
            -4294967297L
        };
        for (long v : values) {
            System.out.println(v + " " + Long.toString(v, 36) + " " + Long.toString(v, 3) + " " + Long.toHexString(v)
                    + " " + Long.toOctalString(v) + " " + Long.toBinaryString(v) + " " + Long.toUnsignedString(v) + " "
                    + Long.toUnsignedString(v, 10) + " " + Long.toUnsignedString(v, 5));
            System.out.println(Long.bitCount(v) + " " + Long.numberOfLeadingZeros(v) + " "
                    + Long.numberOfTrailingZeros(v) + " " + Long.highestOneBit(v) + " " + Long.lowestOneBit(v) + " "
                    + Long.reverse(v) + " " + Long.reverseBytes(v) + " " + Long.rotateLeft(v, 9) + " "
                    + Long.rotateRight(v, 40) + " " + Long.signum(v) + " " + Long.hashCode(v));
            System.out.println(Long.divideUnsigned(v, 10) + " " + Long.remainderUnsigned(v, 10) + " "
                    + Long.divideUnsigned(v, -3) + " " + Long.remainderUnsigned(v, -3) + " "
                    + Long.compareUnsigned(v, 1) + " " + Long.compare(v, 0));
        }
        System.out.println(Long.parseLong("-7fffffffff", 16) + " " + Long.parseUnsignedLong("18446744073709551615")
                + " " + Long.decode("0x7fffffffffffffff") + " " + Long.valueOf(77) + " " + Long.parseLong("zz", 36));
        for (String bad : new String[] {"", "L", "1L", "9223372036854775808", null}) {
            try {
                System.out.println(Long.parseLong(bad));
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            Long.parseUnsignedLong("18446744073709551616");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }
}
