package skink.runtime.jdk;

import java.util.Locale;
import skink.magic.Substitution;

/**
 * Case mappings that depend on the neighbours, for the root locale: the final sigma, and the capital I with a dot.
 *
 * <p>The JDK asks a word-break iterator whether a sigma ends its word; here it does if a cased letter precedes it and none
 * follows, case-ignorable characters aside (Unicode Standard, section 3.13, Final_Sigma).
 */
@Substitution(target = "java.lang.ConditionalSpecialCasing", mode = Substitution.Mode.WHOLE)
final class ConditionalSpecialCasingSubstitution {
    private static final int SEVERAL_CHARACTERS = -1;
    private static final int CAPITAL_I_WITH_DOT = 0x130;
    private static final int CAPITAL_SIGMA = 0x3A3;
    private static final int FINAL_SIGMA = 0x3C2;
    private static final char COMBINING_DOT = '\u0307';

    private ConditionalSpecialCasingSubstitution() {}

    static int toLowerCaseEx(String text, int index, Locale locale) {
        int codePoint = text.codePointAt(index);
        if (codePoint == CAPITAL_I_WITH_DOT) {
            return SEVERAL_CHARACTERS;
        }
        return codePoint == CAPITAL_SIGMA && endsWord(text, index) ? FINAL_SIGMA : Character.toLowerCase(codePoint);
    }

    static int toUpperCaseEx(String text, int index, Locale locale) {
        return CharacterSubstitution.toUpperCaseEx(text.codePointAt(index));
    }

    static char[] toLowerCaseCharArray(String text, int index, Locale locale) {
        int codePoint = text.codePointAt(index);
        return codePoint == CAPITAL_I_WITH_DOT
                ? new char[] {'i', COMBINING_DOT}
                : Character.toChars(toLowerCaseEx(text, index, locale));
    }

    static char[] toUpperCaseCharArray(String text, int index, Locale locale) {
        return CharacterSubstitution.toUpperCaseCharArray(text.codePointAt(index));
    }

    private static boolean endsWord(String text, int index) {
        int before = index;
        int previous = -1;
        while (before > 0 && (previous < 0 || isIgnorable(previous))) {
            previous = text.codePointBefore(before);
            before -= Character.charCount(previous);
        }
        int after = index + 1;
        int next = -1;
        while (after < text.length() && (next < 0 || isIgnorable(next))) {
            next = text.codePointAt(after);
            after += Character.charCount(next);
        }
        return isCased(previous) && !isCased(next);
    }

    private static boolean isCased(int codePoint) {
        return codePoint >= 0
                && (Character.isUpperCase(codePoint)
                        || Character.isLowerCase(codePoint)
                        || Character.isTitleCase(codePoint));
    }

    private static boolean isIgnorable(int codePoint) {
        if (codePoint == '\'' || codePoint == '.' || codePoint == 0xB7 || codePoint == 0x2019) {
            return true;
        }
        switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK:
            case Character.ENCLOSING_MARK:
            case Character.FORMAT:
            case Character.MODIFIER_LETTER:
            case Character.MODIFIER_SYMBOL:
                return true;
            default:
                return false;
        }
    }
}
