package skink.runtime.jdk;

/** Names of months, days and quarters. */
final class EnglishNames {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] WEEKDAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    private static final String[] QUARTERS = {"1st quarter", "2nd quarter", "3rd quarter", "4th quarter"};
    private static final int SHORT_LENGTH = 3;

    private EnglishNames() {}

    /** {@code month} from 1. */
    static String month(int month) {
        return MONTHS[month - 1];
    }

    static String shortMonth(int month) {
        return month(month).substring(0, SHORT_LENGTH);
    }

    /** {@code day} from 1, Monday. */
    static String weekday(int day) {
        return WEEKDAYS[day - 1];
    }

    static String shortWeekday(int day) {
        return weekday(day).substring(0, SHORT_LENGTH);
    }

    /** {@code quarter} from 1. */
    static String quarter(int quarter) {
        return QUARTERS[quarter - 1];
    }
}
