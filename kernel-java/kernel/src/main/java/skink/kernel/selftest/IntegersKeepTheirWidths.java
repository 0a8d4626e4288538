package skink.kernel.selftest;

/** Small integers are cut and extended as the language says, in fields, in statics and in expressions. */
final class IntegersKeepTheirWidths extends SelfTest {
    private static byte staticByte;
    private static char staticChar;

    private byte byteField;
    private short shortField;
    private char charField;
    private boolean booleanField;
    private long longField;

    /** Not a constant, so that nothing is folded. */
    private int seed = 0xABCD_EF89;

    IntegersKeepTheirWidths() {
        super("IntegersKeepTheirWidths");
    }

    @Override
    String run(boolean broken) {
        int value = broken ? seed + 1 : seed;
        byteField = (byte) value;
        shortField = (short) value;
        charField = (char) value;
        booleanField = value < 0;
        longField = value;
        staticByte = (byte) (value >> 8);
        staticChar = (char) (value >> 16);
        if (byteField != -119) {
            return Numbers.differ("a byte field", -119, byteField);
        }
        if (shortField != -4215) {
            return Numbers.differ("a short field", -4215, shortField);
        }
        if (charField != 61321) {
            return Numbers.differ("a char field", 61321, charField);
        }
        if (!booleanField || longField != -1412567159L) {
            return Numbers.differ("a long field", -1412567159L, longField);
        }
        if (staticByte != -17 || staticChar != 0xABCD) {
            return Numbers.differ("a static field", -17, staticByte);
        }
        return arithmetic(value);
    }

    private static String arithmetic(int value) {
        if (value / -1 != 1412567159 || value % 1000 != -159 || value >>> 28 != 10 || value >> 28 != -6) {
            return "division or shift of a negative number";
        }
        int smallest = value << 31;
        if (smallest / (value | -1) != smallest || smallest % (value | -1) != 0) {
            return "the smallest number divided by -1";
        }
        if ((byte) (value + 0x77) != 0 || (char) -1 + value - value != 65535) {
            return "a conversion in an expression";
        }
        return null;
    }
}
