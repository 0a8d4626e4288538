package skink.programs.tools;

import skink.programs.common.Format;

/** Days of the Gregorian calendar, without a library for calendars. */
final class Dates {
    private static final int SECONDS_PER_DAY = 86_400;
    /** Days from 0000-03-01, where this arithmetic begins, to 1970-01-01. */
    private static final int DAYS_TO_1970 = 719_468;

    private static final int DAYS_PER_ERA = 146_097;
    private static final int YEARS_PER_ERA = 400;

    private Dates() {}

    /**
     * The day, as in {@code 2026-01-31}, of a moment in seconds since 1970, not before that. Years begin with March here, so
     * that the leap day is their last (Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days).
     */
    static String day(long seconds) {
        long days = seconds / SECONDS_PER_DAY + DAYS_TO_1970;
        long era = days / DAYS_PER_ERA;
        int ofEra = (int) (days % DAYS_PER_ERA);
        int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * ofYear + 2) / 153;
        int day = ofYear - (153 * shifted + 2) / 5 + 1;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        long year = era * YEARS_PER_ERA + yearOfEra + (month <= 2 ? 1 : 0);
        return Format.digits(year, 4) + "-" + Format.digits(month, 2) + "-" + Format.digits(day, 2);
    }
}
