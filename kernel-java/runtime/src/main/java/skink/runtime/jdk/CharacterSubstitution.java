package skink.runtime.jdk;

import skink.magic.Absent;
import skink.magic.Alias;
import skink.magic.Substitution;

/** {@code Character}: messages made without {@code String.format}; no names of characters. */
@Substitution(target = "java.lang.Character")
final class CharacterSubstitution {
    public static char[] toChars(int codePoint) {
        if (Character.isBmpCodePoint(codePoint)) {
            return new char[] {(char) codePoint};
        }
        requireValid(codePoint);
        return new char[] {Character.highSurrogate(codePoint), Character.lowSurrogate(codePoint)};
    }

    public static int toChars(int codePoint, char[] target, int index) {
        if (Character.isBmpCodePoint(codePoint)) {
            target[index] = (char) codePoint;
            return 1;
        }
        requireValid(codePoint);
        target[index + 1] = Character.lowSurrogate(codePoint);
        target[index] = Character.highSurrogate(codePoint);
        return 2;
    }

    @Absent
    public static native String getName(int codePoint);

    @Absent
    public static native int codePointOf(String name);

    static void requireValid(int codePoint) {
        if (!Character.isValidCodePoint(codePoint)) {
            throw new IllegalArgumentException("Not a valid Unicode code point: 0x" + upperHex(codePoint));
        }
    }

    private static String upperHex(int number) {
        StringBuilder text = new StringBuilder(8);
        for (int shift = 28; shift >= 0; shift -= 4) {
            int digit = number >>> shift & 15;
            if (digit != 0 || text.length() > 0 || shift == 0) {
                text.append((char) (digit < 10 ? '0' + digit : 'A' + digit - 10));
            }
        }
        return text.toString();
    }

    @Alias
    static native int toUpperCaseEx(int codePoint);

    @Alias
    static native char[] toUpperCaseCharArray(int codePoint);
}
