package skink.runtime.jdk;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import skink.magic.Substitution;

/** {@code NumberFormat}: the patterns of the root locale and of English. */
@Substitution(target = "java.text.NumberFormat")
abstract class NumberFormatSubstitution {
    private static final int CURRENCY = 1;
    private static final int PERCENT = 2;
    private static final int SCIENTIFIC = 3;
    private static final int INTEGER = 4;

    private static NumberFormat getInstance(Locale locale, NumberFormat.Style style, int choice) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        switch (choice) {
            case CURRENCY:
                return new DecimalFormat(
                        locale.getLanguage().isEmpty() ? "\u00A4\u00A0#,##0.00" : "\u00A4#,##0.00", symbols);
            case PERCENT:
                return new DecimalFormat("#,##0%", symbols);
            case SCIENTIFIC:
                return new DecimalFormat("#E0", symbols);
            case INTEGER:
                DecimalFormat integers = new DecimalFormat("#,##0", symbols);
                integers.setParseIntegerOnly(true);
                integers.setDecimalSeparatorAlwaysShown(false);
                return integers;
            default:
                return new DecimalFormat("#,##0.###", symbols);
        }
    }
}
