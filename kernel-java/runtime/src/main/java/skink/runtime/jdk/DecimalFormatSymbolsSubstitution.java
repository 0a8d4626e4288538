package skink.runtime.jdk;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import skink.magic.Alias;
import skink.magic.Substitution;

/** {@code DecimalFormatSymbols}: those that the root locale and English share. */
@Substitution(target = "java.text.DecimalFormatSymbols")
final class DecimalFormatSymbolsSubstitution {
    @Alias
    private char zeroDigit;

    @Alias
    private char groupingSeparator;

    @Alias
    private char decimalSeparator;

    @Alias
    private char perMill;

    @Alias
    private char percent;

    @Alias
    private char digit;

    @Alias
    private char patternSeparator;

    @Alias
    private String infinity;

    @Alias
    private String NaN;

    @Alias
    private char minusSign;

    @Alias
    private String perMillText;

    @Alias
    private String percentText;

    @Alias
    private String minusSignText;

    @Alias
    private String currencySymbol;

    @Alias
    private String intlCurrencySymbol;

    @Alias
    private char monetarySeparator;

    @Alias
    private char exponential;

    @Alias
    private String exponentialSeparator;

    @Alias
    private Locale locale;

    @Alias
    private char monetaryGroupingSeparator;

    public static DecimalFormatSymbols getInstance(Locale locale) {
        return new DecimalFormatSymbols(locale);
    }

    private void initialize(Locale forLocale) {
        locale = forLocale;
        zeroDigit = '0';
        groupingSeparator = ',';
        decimalSeparator = '.';
        patternSeparator = ';';
        digit = '#';
        percent = '%';
        percentText = "%";
        perMill = '\u2030';
        perMillText = "\u2030";
        minusSign = '-';
        minusSignText = "-";
        infinity = "\u221E";
        NaN = "NaN";
        exponential = 'E';
        exponentialSeparator = "E";
        monetarySeparator = '.';
        monetaryGroupingSeparator = ',';
        boolean isUnitedStates = forLocale.getCountry().equals("US");
        currencySymbol = isUnitedStates ? "$" : "\u00A4";
        intlCurrencySymbol = isUnitedStates ? "USD" : "XXX";
    }

    private void initializeCurrency(Locale forLocale) {}
}
