package skink.runtime.jdk;

import java.util.Locale;

/** Patterns for the styles of dates and times, in English and in the root locale: full, long, medium, short. */
final class DateStyles {
    private static final int LONG = 1;
    private static final String[] ENGLISH_DATES = {"EEEE, MMMM d, y", "MMMM d, y", "MMM d, y", "M/d/yy"};
    private static final String[] ENGLISH_TIMES = {"h:mm:ss a zzzz", "h:mm:ss a z", "h:mm:ss a", "h:mm a"};
    private static final String[] ROOT_DATES = {"y MMMM d, EEEE", "y MMMM d", "y MMM d", "y-MM-dd"};
    private static final String[] ROOT_TIMES = {"HH:mm:ss zzzz", "HH:mm:ss z", "HH:mm:ss", "HH:mm"};

    private DateStyles() {}

    /** The pattern for a date, a time, or both; a style of -1 leaves one out. */
    static String pattern(int dateStyle, int timeStyle, Locale locale) {
        boolean isRoot = locale.getLanguage().isEmpty();
        String date = dateStyle < 0 ? "" : (isRoot ? ROOT_DATES : ENGLISH_DATES)[dateStyle];
        String time = timeStyle < 0 ? "" : (isRoot ? ROOT_TIMES : ENGLISH_TIMES)[timeStyle];
        if (date.isEmpty() || time.isEmpty()) {
            return date + time;
        }
        return date + (isRoot ? " " : Math.max(dateStyle, timeStyle) <= LONG ? " 'at' " : ", ") + time;
    }
}
