package skink.runtime.jdk;

import java.text.DateFormatSymbols;
import java.util.Locale;
import skink.magic.Alias;
import skink.magic.Substitution;

/** {@code DateFormatSymbols}: the names of {@link EnglishNames}; the root locale has no long ones. */
@Substitution(target = "java.text.DateFormatSymbols")
final class DateFormatSymbolsSubstitution {
    @Alias
    String[] eras;

    @Alias
    String[] months;

    @Alias
    String[] shortMonths;

    @Alias
    String[] weekdays;

    @Alias
    String[] shortWeekdays;

    @Alias
    String[] ampms;

    @Alias
    String localPatternChars;

    @Alias
    Locale locale;

    static DateFormatSymbols getInstanceRef(Locale locale) {
        return new DateFormatSymbols(locale);
    }

    public static DateFormatSymbols getInstance(Locale locale) {
        return new DateFormatSymbols(locale);
    }

    private void initializeData(Locale forLocale) {
        boolean root = forLocale.getLanguage().isEmpty();
        locale = forLocale;
        localPatternChars = "GyMdkHmsSEDFwWahKzZuXL";
        eras = root ? new String[] {"BCE", "CE"} : new String[] {"BC", "AD"};
        ampms = new String[] {"AM", "PM"};
        shortMonths = new String[13];
        months = new String[13];
        for (int i = 0; i < 12; i++) {
            shortMonths[i] = EnglishNames.shortMonth(i + 1);
            months[i] = root ? shortMonths[i] : EnglishNames.month(i + 1);
        }
        shortMonths[12] = "";
        months[12] = "";
        shortWeekdays = new String[8];
        weekdays = new String[8];
        shortWeekdays[0] = "";
        weekdays[0] = "";
        for (int day = 1; day <= 7; day++) {
            // Calendar counts from Sunday, the standard from Monday.
            int isoDay = day == 1 ? 7 : day - 1;
            shortWeekdays[day] = EnglishNames.shortWeekday(isoDay);
            weekdays[day] = root ? shortWeekdays[day] : EnglishNames.weekday(isoDay);
        }
    }

    private String[][] getZoneStringsImpl(boolean needsCopy) {
        return new String[0][];
    }
}
