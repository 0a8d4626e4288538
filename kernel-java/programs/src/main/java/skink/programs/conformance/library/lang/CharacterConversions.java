package skink.programs.conformance.library.lang;

/** {@code Character}: surrogates, digits, boxes, comparison. */
public final class CharacterConversions {
    private CharacterConversions() {}

    public static void main(String[] arguments) {
        System.out.println(Character.toChars(0x1F600).length + " " + Character.charCount(0x1F600) + " "
                + Character.isSurrogatePair('\uD83D', '\uDE00') + " "
                + Integer.toHexString(Character.toCodePoint('\uD83D', '\uDE00')));
        System.out.println((int) Character.highSurrogate(0x10437) + " " + (int) Character.lowSurrogate(0x10437) + " "
                + Character.isBmpCodePoint(0xFFFF) + " " + Character.isSupplementaryCodePoint(0x10000) + " "
                + Character.isValidCodePoint(0x110000));
        System.out.println(Character.forDigit(11, 16) + " " + Character.digit('f', 16) + " " + Character.digit('g', 16)
                + " " + Character.digit('9', 8) + " " + Character.forDigit(40, 36));
        System.out.println(
                Character.compare('a', 'c') + " " + Character.valueOf('x').compareTo('y') + " "
                        + Character.valueOf('q').hashCode() + " " + Character.hashCode('r') + " "
                        + Character.reverseBytes('\u1234'));
        System.out.println(Character.toString(0x1F600) + " " + Character.toString('x') + " "
                + Character.valueOf('k').equals('k') + " "
                + Character.valueOf('k').charValue());
        System.out.println(Character.codePointAt("a\uD83D\uDE00", 1) + " "
                + Character.codePointBefore("a\uD83D\uDE00", 3) + " " + Character.codePointCount("a\uD83D\uDE00b", 0, 4)
                + " " + Character.offsetByCodePoints("a\uD83D\uDE00b", 0, 2));
        System.out.println((int) Character.MIN_VALUE + " " + (int) Character.MAX_VALUE + " " + Character.MIN_RADIX + " "
                + Character.MAX_RADIX + " " + Character.BYTES + " " + Character.SIZE);
        System.out.println(Character.UnicodeBlock.of('a') + " " + Character.UnicodeBlock.of(0x3B1) + " "
                + Character.UnicodeScript.of('a') + " " + Character.UnicodeScript.of(0x4E2D));
        try {
            Character.toChars(0x110000);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
