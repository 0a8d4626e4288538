package skink.programs.conformance.library.lang;

/** {@code Character}: classes of characters, ASCII and beyond. */
public final class CharacterKinds {
    private CharacterKinds() {}

    public static void main(String[] arguments) {
        int[] points = {
            'a', 'Z', '5', ' ', '\t', '_', '$', 0xE9, 0xDF, 0x3A9, 0x4E2D, 0x661, 0x1D54F, 0x1F600, 0x300, 0x2028, 0xA0,
            0xFEFF, 0, 0x10FFFF, 0x2160, 0x1C5
        };
        for (int c : points) {
            System.out.println(Integer.toHexString(c) + " " + (Character.isLetter(c) ? "L" : "-")
                    + (Character.isDigit(c) ? "D" : "-") + (Character.isLetterOrDigit(c) ? "A" : "-")
                    + (Character.isWhitespace(c) ? "W" : "-") + (Character.isSpaceChar(c) ? "S" : "-")
                    + (Character.isUpperCase(c) ? "U" : "-") + (Character.isLowerCase(c) ? "l" : "-")
                    + (Character.isTitleCase(c) ? "T" : "-") + (Character.isAlphabetic(c) ? "a" : "-")
                    + (Character.isIdeographic(c) ? "I" : "-") + (Character.isJavaIdentifierStart(c) ? "J" : "-")
                    + (Character.isJavaIdentifierPart(c) ? "j" : "-") + (Character.isISOControl(c) ? "c" : "-")
                    + (Character.isDefined(c) ? "d" : "-") + (Character.isMirrored(c) ? "m" : "-")
                    + (Character.isIdentifierIgnorable(c) ? "i" : "-") + " " + Character.getType(c) + " "
                    + Character.getNumericValue(c) + " " + Character.digit(c, 36) + " "
                    + Integer.toHexString(Character.toUpperCase(c)) + " "
                    + Integer.toHexString(Character.toLowerCase(c)) + " "
                    + Integer.toHexString(Character.toTitleCase(c)) + " " + Character.getDirectionality(c));
        }
        int letters = 0;
        int sum = 0;
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            letters += Character.isLetter(c) ? 1 : 0;
            sum = 31 * sum + Character.getType(c) + Character.toUpperCase(c);
        }
        System.out.println(letters + " " + sum);
    }
}
