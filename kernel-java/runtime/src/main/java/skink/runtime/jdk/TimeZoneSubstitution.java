package skink.runtime.jdk;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import skink.magic.Alias;
import skink.magic.Substitution;

/** {@code TimeZone} without a zone database: UTC, which is the default, and fixed offsets such as {@code GMT+02:00}. */
@Substitution(target = "java.util.TimeZone")
abstract class TimeZoneSubstitution {
    private static final int MILLIS_PER_MINUTE = 60_000;

    @Alias
    private static TimeZone defaultTimeZone;

    @Alias
    public abstract String getID();

    @Alias
    public abstract int getRawOffset();

    private static TimeZone setDefaultZone() {
        defaultTimeZone = new SimpleTimeZone(0, "UTC");
        return defaultTimeZone;
    }

    /** What {@code setDefault} was given or {@code getDefault} has made; null, which is UTC, before. */
    static TimeZone chosenDefault() {
        return defaultTimeZone;
    }

    public static TimeZone getTimeZone(String id) {
        return getTimeZone(id, true);
    }

    private static TimeZone getTimeZone(String id, boolean fallback) {
        if (id.equals("UTC") || id.equals("GMT") || id.equals("Z") || id.equals("Etc/UTC") || id.equals("UCT")) {
            return new SimpleTimeZone(0, id);
        }
        int minutes = id.startsWith("GMT") && id.length() > 4 ? offsetMinutes(id) : Integer.MIN_VALUE;
        if (minutes == Integer.MIN_VALUE) {
            throw new UnsupportedOperationException("time zone " + id + ": only UTC and GMT with an offset are known");
        }
        return new SimpleTimeZone(minutes * MILLIS_PER_MINUTE, minutes == 0 ? "GMT" : customId(minutes));
    }

    /** The offset in {@code GMT+h}, {@code GMT+hhmm} or {@code GMT+hh:mm}; the least int if it is none of these. */
    private static int offsetMinutes(String id) {
        char sign = id.charAt(3);
        String digits = id.substring(4);
        int colon = digits.indexOf(':');
        if (sign != '+' && sign != '-' || digits.length() > 5) {
            return Integer.MIN_VALUE;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (i != colon) {
                int digit = digits.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return Integer.MIN_VALUE;
                }
                number = number * 10 + digit;
            }
        }
        boolean hoursOnly = colon < 0 && digits.length() <= 2;
        int hours = hoursOnly ? number : number / 100;
        int minutes = hoursOnly ? 0 : number % 100;
        if (hours > 23 || minutes > 59 || colon >= 0 && colon != digits.length() - 3) {
            return Integer.MIN_VALUE;
        }
        return (hours * 60 + minutes) * (sign == '-' ? -1 : 1);
    }

    static String customId(int minutes) {
        int positive = Math.abs(minutes);
        return "GMT" + (minutes < 0 ? '-' : '+') + twoDigits(positive / 60) + ":" + twoDigits(positive % 60);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    public String getDisplayName(boolean daylight, int style, Locale locale) {
        if (getID().equals("UTC") && style == TimeZone.LONG) {
            return "Coordinated Universal Time";
        }
        return getID();
    }

    public ZoneId toZoneId() {
        return getID().equals("UTC") || getID().equals("GMT")
                ? ZoneId.of(getID())
                : ZoneOffset.ofTotalSeconds(getRawOffset() / 1000);
    }

    public static String[] getAvailableIDs() {
        return new String[] {"GMT", "UTC"};
    }
}
