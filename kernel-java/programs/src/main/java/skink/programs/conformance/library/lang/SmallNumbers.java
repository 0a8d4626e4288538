package skink.programs.conformance.library.lang;

/** {@code Byte}, {@code Short}, {@code Boolean}: boxes, parsing, unsigned. */
public final class SmallNumbers {
    private SmallNumbers() {}

    public static void main(String[] arguments) {
        System.out.println(
                Byte.parseByte("-128") + " " + Byte.toUnsignedInt((byte) -1) + " " + Byte.toUnsignedLong((byte) -2)
                        + " " + Byte.compare((byte) 1, (byte) -1) + " " + Byte.compareUnsigned((byte) 1, (byte) -1)
                        + " " + Byte.decode("0x7f") + " " + Byte.hashCode((byte) -3) + " " + Byte.toString((byte) 9));
        System.out.println(Short.parseShort("7fff", 16) + " " + Short.toUnsignedInt((short) -1) + " "
                + Short.reverseBytes((short) 0x1234) + " " + Short.compare((short) 3, (short) 5) + " "
                + Short.valueOf("12") + " " + Short.decode("-0x8000"));
        System.out.println(Boolean.parseBoolean("TRUE") + " " + Boolean.parseBoolean("yes") + " "
                + Boolean.valueOf("true") + " " + Boolean.logicalXor(true, false) + " "
                + Boolean.logicalAnd(true, false) + " " + Boolean.logicalOr(true, false) + " "
                + Boolean.compare(true, false) + " " + Boolean.hashCode(true) + " " + Boolean.FALSE.hashCode() + " "
                + Boolean.TRUE.compareTo(false));
        for (String bad : new String[] {"128", "-129", "x"}) {
            try {
                Byte.parseByte(bad);
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            Short.parseShort("32768");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        Number[] numbers = {(byte) 1, (short) 2, 3, 4L, 5.5f, 6.75};
        for (Number n : numbers) {
            System.out.println(n.getClass().getSimpleName() + " " + n + " " + n.intValue() + " " + n.longValue() + " "
                    + n.floatValue() + " " + n.doubleValue() + " " + n.byteValue() + " " + n.shortValue() + " "
                    + n.hashCode());
        }
    }
}
