package skink.runtime.jdk;

import java.util.Locale;

/**
 * A date and time as {@code %t} conversions ask for it: the conversions over a few numbers that the kinds of arguments
 * answer in their ways.
 */
abstract class FormattedMoment {
    private static final int MINUTES_PER_HOUR = 60;

    /** From 1; before the common era as well. */
    abstract int yearOfEra();

    abstract int month();

    abstract int dayOfMonth();

    abstract int dayOfYear();

    /** From 1, Monday. */
    abstract int dayOfWeek();

    abstract int hour();

    abstract int minute();

    abstract int second();

    abstract int nano();

    abstract int offsetMinutes();

    abstract String zoneName();

    abstract long epochSecond();

    abstract long epochMilli();

    /** The text for the conversion {@code %t} and {@code conversion}, one that the format's parser has let pass. */
    final String text(char conversion, Locale locale) {
        switch (conversion) {
            case 'A':
            case 'a':
            case 'B':
            case 'b':
            case 'h':
                return name(conversion, locale != null && locale.getLanguage().isEmpty());
            case 'p':
                return hour() < 12 ? "am" : "pm";
            case 'Z':
                return zoneName();
            case 'z':
                int offset = offsetMinutes();
                int size = Math.abs(offset);
                return (offset < 0 ? "-" : "+") + padded(size / MINUTES_PER_HOUR * 100 + size % MINUTES_PER_HOUR, 4);
            case 's':
                return String.valueOf(epochSecond());
            case 'Q':
                return String.valueOf(epochMilli());
            case 'r':
                return text('I', locale) + ":" + text('M', locale) + ":" + text('S', locale) + " "
                        + (hour() < 12 ? "AM" : "PM");
            case 'R':
                return text('H', locale) + ":" + text('M', locale);
            case 'T':
                return text('R', locale) + ":" + text('S', locale);
            case 'D':
                return text('m', locale) + "/" + text('d', locale) + "/" + text('y', locale);
            case 'F':
                return text('Y', locale) + "-" + text('m', locale) + "-" + text('d', locale);
            case 'c':
                return text('a', locale) + " " + text('b', locale) + " " + text('d', locale) + " " + text('T', locale)
                        + " " + text('Z', locale) + " " + text('Y', locale);
            default:
                return number(conversion);
        }
    }

    private String name(char conversion, boolean isRoot) {
        switch (conversion) {
            case 'A':
                return isRoot ? EnglishNames.shortWeekday(dayOfWeek()) : EnglishNames.weekday(dayOfWeek());
            case 'a':
                return EnglishNames.shortWeekday(dayOfWeek());
            case 'B':
                return isRoot ? EnglishNames.shortMonth(month()) : EnglishNames.month(month());
            default:
                return EnglishNames.shortMonth(month());
        }
    }

    private String number(char conversion) {
        switch (conversion) {
            case 'Y':
                return padded(yearOfEra(), 4);
            case 'C':
                return padded(yearOfEra() / 100, 2);
            case 'y':
                return padded(yearOfEra() % 100, 2);
            case 'm':
                return padded(month(), 2);
            case 'd':
                return padded(dayOfMonth(), 2);
            case 'e':
                return String.valueOf(dayOfMonth());
            case 'j':
                return padded(dayOfYear(), 3);
            case 'H':
                return padded(hour(), 2);
            case 'k':
                return String.valueOf(hour());
            case 'I':
                return padded(clockHour(), 2);
            case 'l':
                return String.valueOf(clockHour());
            case 'M':
                return padded(minute(), 2);
            case 'S':
                return padded(second(), 2);
            case 'L':
                return padded(nano() / 1_000_000, 3);
            case 'N':
                return padded(nano(), 9);
            default:
                throw new IllegalArgumentException("no conversion of dates: " + conversion);
        }
    }

    private int clockHour() {
        int hour = hour() % 12;
        return hour == 0 ? 12 : hour;
    }

    private static String padded(int number, int width) {
        StringBuilder text = new StringBuilder();
        text.append(number);
        while (text.length() < width) {
            text.insert(0, '0');
        }
        return text.toString();
    }
}
