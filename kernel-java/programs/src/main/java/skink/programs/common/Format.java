package skink.programs.common;

/** Numbers and texts in columns. */
public final class Format {
    private static final int MILLIS_PER_SECOND = 1000;

    private Format() {}

    /** At least so many letters wide, at the right. */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(width - text.length(), 0)) + text;
    }

    public static String right(long number, int width) {
        return right(String.valueOf(number), width);
    }

    /** At least so many letters wide, at the left. */
    public static String left(String text, int width) {
        return text + " ".repeat(Math.max(width - text.length(), 0));
    }

    /** With zeros in front. */
    public static String digits(long number, int width) {
        String text = String.valueOf(number);
        return "0".repeat(Math.max(width - text.length(), 0)) + text;
    }

    /** A number of thousandths with so many digits, 0 to 3, behind the point; the rest is cut off. */
    public static String thousandths(long thousandths, int digits) {
        String whole = String.valueOf(thousandths / 1000);
        return digits == 0 ? whole : whole + "." + digits(thousandths % 1000, 3).substring(0, digits);
    }

    /** A time that something has run: {@code M:SS.cc}. */
    public static String runTime(long millis) {
        long seconds = millis / MILLIS_PER_SECOND;
        return seconds / 60 + ":" + digits(seconds % 60, 2) + "." + digits(millis % MILLIS_PER_SECOND / 10, 2);
    }

    /** How long something has been up: {@code 5 min}, {@code 3:07}, {@code 2 days, 3:07}. */
    public static String upTime(long millis) {
        long minutes = millis / MILLIS_PER_SECOND / 60;
        long days = minutes / 60 / 24;
        long hours = minutes / 60 % 24;
        String front = days == 0 ? "" : days == 1 ? "1 day, " : days + " days, ";
        return hours == 0 ? front + minutes % 60 + " min" : front + hours + ":" + digits(minutes % 60, 2);
    }

    /** The time of the day, in UTC, of a moment in milliseconds since 1970. */
    public static String timeOfDay(long millis) {
        long seconds = millis / MILLIS_PER_SECOND;
        return digits(seconds / 3600 % 24, 2) + ":" + digits(seconds / 60 % 60, 2) + ":" + digits(seconds % 60, 2);
    }

    /** The decimal number, not negative, that a text is, or {@code otherwise}. */
    public static int number(String text, int otherwise) {
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            number = number * 10 + digit - '0';
            if (digit < '0' || digit > '9' || number > Integer.MAX_VALUE) {
                return otherwise;
            }
        }
        return text.isEmpty() ? otherwise : (int) number;
    }

    /** The number of thousandths that a decimal number such as {@code 1.5} has, or -1. */
    public static long thousandths(String text) {
        int point = text.indexOf('.');
        int whole = number(point < 0 ? text : point == 0 ? "0" : text.substring(0, point), -1);
        String behind = point < 0 ? "" : text.substring(point + 1);
        int part = number((behind + "000").substring(0, 3), -1);
        boolean isNumber = whole >= 0 && part >= 0 && !text.equals(".") && number(behind + "0", -1) >= 0;
        return isNumber ? whole * 1000L + part : -1;
    }
}
