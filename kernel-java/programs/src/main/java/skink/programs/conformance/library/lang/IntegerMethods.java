package skink.programs.conformance.library.lang;

/** {@code Integer}: text in all radices, bits, unsigned, errors. */
public final class IntegerMethods {
    private IntegerMethods() {}

    public static void main(String[] arguments) {
        int[] values = {0, 1, -1, 42, -42, 255, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x12345678, 0xDEADBEEF};
        for (int v : values) {
            System.out.println(v + " " + Integer.toString(v, 36) + " " + Integer.toString(v, 7) + " "
                    + Integer.toHexString(v) + " " + Integer.toOctalString(v) + " " + Integer.toBinaryString(v) + " "
                    + Integer.toUnsignedString(v) + " " + Integer.toUnsignedString(v, 16) + " "
                    + Integer.toUnsignedLong(v));
            System.out.println(Integer.bitCount(v) + " " + Integer.numberOfLeadingZeros(v) + " "
                    + Integer.numberOfTrailingZeros(v) + " " + Integer.highestOneBit(v) + " " + Integer.lowestOneBit(v)
                    + " " + Integer.reverse(v) + " " + Integer.reverseBytes(v) + " " + Integer.rotateLeft(v, 5) + " "
                    + Integer.rotateRight(v, 5) + " " + Integer.signum(v) + " " + Integer.hashCode(v));
            System.out.println(Integer.divideUnsigned(v, 7) + " " + Integer.remainderUnsigned(v, 7) + " "
                    + Integer.compareUnsigned(v, 1) + " " + Integer.compare(v, 0) + " " + Integer.max(v, 3) + " "
                    + Integer.min(v, 3) + " " + Integer.sum(v, v));
        }
        System.out.println(Integer.parseInt("-7f", 16) + " " + Integer.parseInt("+123") + " "
                + Integer.parseUnsignedInt("4294967295") + " " + Integer.valueOf("12") + " " + Integer.decode("0x1F")
                + " " + Integer.decode("-010") + " " + Integer.decode("#ff") + " "
                + Integer.parseInt("xx99yy", 2, 4, 10));
        for (String bad :
                new String[] {"", "-", "+", "12a", "2147483648", "-2147483649", " 1", "0x10", null, "99999999999"}) {
            try {
                System.out.println(Integer.parseInt(bad));
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            Integer.parseInt("10", 99);
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        try {
            Integer.decode("");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        try {
            Integer.parseUnsignedInt("-1");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        Integer small = 127;
        Integer sameSmall = 127;
        System.out.println((small == sameSmall) + " " + small.equals(127) + " " + small.equals(127L) + " "
                + small.byteValue() + " " + small.doubleValue() + " " + Integer.getInteger("no.such.property", 5));
    }
}
