package skink.runtime.jdk;

import java.util.Locale;
import java.util.Scanner;
import skink.magic.Alias;
import skink.magic.Substitution;

/** {@code Scanner}: numbers as the root locale and English write them, without a {@code DecimalFormat} to ask. */
@Substitution(target = "java.util.Scanner")
final class ScannerSubstitution {
    @Alias
    private Object typeCache;

    @Alias
    private Locale locale;

    @Alias
    private String groupSeparator;

    @Alias
    private String decimalSeparator;

    @Alias
    private String nanString;

    @Alias
    private String infinityString;

    @Alias
    private String positivePrefix;

    @Alias
    private String negativePrefix;

    public Scanner useLocale(Locale newLocale) {
        Object self = this;
        locale = newLocale;
        groupSeparator = "\\x{2c}";
        decimalSeparator = "\\x{2e}";
        nanString = "\\QNaN\\E";
        infinityString = "\\Q\u221E\\E";
        positivePrefix = "";
        negativePrefix = "\\-";
        typeCache = null;
        return (Scanner) self;
    }
}
