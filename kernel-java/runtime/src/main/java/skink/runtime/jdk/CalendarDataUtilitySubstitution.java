package skink.runtime.jdk;

import java.util.Calendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import skink.magic.Substitution;

/** {@code CalendarDataUtility}: names in English; weeks begin on Sunday, as the root locale and the United States count. */
@Substitution(target = "sun.util.locale.provider.CalendarDataUtility", mode = Substitution.Mode.WHOLE)
final class CalendarDataUtilitySubstitution {
    private static final int STANDALONE = 0x8000;
    private static final int NARROW = 4;
    private static final int SHORT_LENGTH = 3;

    private CalendarDataUtilitySubstitution() {}

    public static int retrieveFirstDayOfWeek(Locale locale) {
        return 1;
    }

    public static int retrieveMinimalDaysInFirstWeek(Locale locale) {
        return 1;
    }

    public static Locale findRegionOverride(Locale locale) {
        return locale;
    }

    /** The name of a field's value in a style of {@code Calendar}; null if it has none. */
    public static String retrieveFieldValueName(String calendar, int field, int value, int style, Locale locale) {
        int width = style & ~STANDALONE;
        boolean isRoot = locale.getLanguage().isEmpty();
        String name = fullName(field, value, isRoot);
        if (name == null
                || width == Calendar.LONG_FORMAT && !isRoot
                || field == Calendar.AM_PM
                || field == Calendar.ERA) {
            return name;
        }
        return name.substring(0, width == NARROW ? 1 : SHORT_LENGTH);
    }

    private static String fullName(int field, int value, boolean isRoot) {
        switch (field) {
            case Calendar.MONTH:
                return value >= 0 && value < 12 ? EnglishNames.month(value + 1) : null;
            case Calendar.DAY_OF_WEEK:
                return value >= 1 && value <= 7 ? EnglishNames.weekday(value == 1 ? 7 : value - 1) : null;
            case Calendar.AM_PM:
                return value == Calendar.AM ? "AM" : value == Calendar.PM ? "PM" : null;
            case Calendar.ERA:
                return value == 0 ? isRoot ? "BCE" : "BC" : value == 1 ? isRoot ? "CE" : "AD" : null;
            default:
                return null;
        }
    }

    /** All names of a field's values with the values; null if it has none. */
    public static Map<String, Integer> retrieveFieldValueNames(String calendar, int field, int style, Locale locale) {
        Map<String, Integer> names = new HashMap<>();
        int[] styles = style == Calendar.ALL_STYLES ? new int[] {Calendar.SHORT, Calendar.LONG} : new int[] {style};
        for (int one : styles) {
            for (int value = 0; value < 12; value++) {
                String name = retrieveFieldValueName(calendar, field, value, one, locale);
                if (name != null) {
                    names.put(name, value);
                }
            }
        }
        return names.isEmpty() ? null : names;
    }
}
