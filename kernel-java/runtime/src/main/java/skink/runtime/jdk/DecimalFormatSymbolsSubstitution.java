package skink.runtime.jdk;

import java.util.Locale;
import skink.magic.Substitution;

/** {@code DecimalFormatSymbols} of the root locale, for {@code Formatter}. */
@Substitution(target = "java.text.DecimalFormatSymbols", mode = Substitution.Mode.WHOLE)
final class DecimalFormatSymbolsSubstitution {
    private static final DecimalFormatSymbolsSubstitution ROOT = new DecimalFormatSymbolsSubstitution();

    private DecimalFormatSymbolsSubstitution() {}

    public static DecimalFormatSymbolsSubstitution getInstance(Locale locale) {
        return ROOT;
    }

    public char getZeroDigit() {
        return '0';
    }

    public char getDecimalSeparator() {
        return '.';
    }

    public char getGroupingSeparator() {
        return ',';
    }

    public char getMinusSign() {
        return '-';
    }
}
