package skink.runtime.jdk;

import java.util.TimeZone;

/**
 * A moment in a time zone, in the calendar that {@code GregorianCalendar} keeps: Julian before 15 October 1582.
 *
 * <p>Years are counted from March, so that the day that comes and goes is the last one (as in E. G. Richards, Mapping Time,
 * chapter 25).
 */
final class FormattedInstant extends FormattedMoment {
    private static final long MILLIS_PER_DAY = 86_400_000;
    /** The first day of the Gregorian calendar, from 1 January 1970. */
    private static final long FIRST_GREGORIAN_DAY = -141_427;
    /** From 1 March of the year 0 to 1 January 1970, in each calendar. */
    private static final long GREGORIAN_DAYS_TO_1970 = 719_468;

    private static final long JULIAN_DAYS_TO_1970 = 719_470;
    private static final long DAYS_PER_400_YEARS = 146_097;
    private static final long DAYS_PER_100_YEARS = 36_524;
    private static final long DAYS_PER_4_YEARS = 1_461;

    private final long millis;
    private final TimeZone zone;
    private final int offset;
    private final long day;
    private final int millisOfDay;
    private int year;
    private int month;
    private int dayOfMonth;

    /** @param zone null for UTC */
    FormattedInstant(long millis, TimeZone zone) {
        this.millis = millis;
        this.zone = zone;
        offset = zone == null ? 0 : zone.getOffset(millis);
        day = Math.floorDiv(millis + offset, MILLIS_PER_DAY);
        millisOfDay = (int) Math.floorMod(millis + offset, MILLIS_PER_DAY);
        setDate();
    }

    private void setDate() {
        boolean isJulian = day < FIRST_GREGORIAN_DAY;
        long since = day + (isJulian ? JULIAN_DAYS_TO_1970 : GREGORIAN_DAYS_TO_1970);
        long years = 0;
        if (!isJulian) {
            long centuries = Math.min(Math.floorMod(since, DAYS_PER_400_YEARS) / DAYS_PER_100_YEARS, 3);
            years = 400 * Math.floorDiv(since, DAYS_PER_400_YEARS) + 100 * centuries;
            since = Math.floorMod(since, DAYS_PER_400_YEARS) - DAYS_PER_100_YEARS * centuries;
        }
        long inCycle = Math.floorMod(since, DAYS_PER_4_YEARS);
        long yearOfCycle = Math.min(inCycle / 365, 3);
        years += 4 * Math.floorDiv(since, DAYS_PER_4_YEARS) + yearOfCycle;
        int dayOfYear = (int) (inCycle - 365 * yearOfCycle);
        // From March on, five months in a row have 153 days.
        int months = (5 * dayOfYear + 2) / 153;
        dayOfMonth = dayOfYear - (153 * months + 2) / 5 + 1;
        month = months < 10 ? months + 3 : months - 9;
        year = (int) (months < 10 ? years : years + 1);
    }

    @Override
    int yearOfEra() {
        return year > 0 ? year : 1 - year;
    }

    @Override
    int month() {
        return month;
    }

    @Override
    int dayOfMonth() {
        return dayOfMonth;
    }

    @Override
    int dayOfYear() {
        boolean isLeap = year % 4 == 0 && (day < FIRST_GREGORIAN_DAY || year % 100 != 0 || year % 400 == 0);
        int beforeMonth = month <= 2 ? 31 * (month - 1) : (153 * (month - 3) + 2) / 5 + (isLeap ? 60 : 59);
        return beforeMonth + dayOfMonth;
    }

    @Override
    int dayOfWeek() {
        return (int) Math.floorMod(day + 3, 7L) + 1;
    }

    @Override
    int hour() {
        return millisOfDay / 3_600_000;
    }

    @Override
    int minute() {
        return millisOfDay / 60_000 % 60;
    }

    @Override
    int second() {
        return millisOfDay / 1_000 % 60;
    }

    @Override
    int nano() {
        return millisOfDay % 1_000 * 1_000_000;
    }

    @Override
    int offsetMinutes() {
        return offset / 60_000;
    }

    @Override
    String zoneName() {
        return zone == null ? "UTC" : zone.getID();
    }

    @Override
    long epochSecond() {
        return millis / 1_000;
    }

    @Override
    long epochMilli() {
        return millis;
    }
}
