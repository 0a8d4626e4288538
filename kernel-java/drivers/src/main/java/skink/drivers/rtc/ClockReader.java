package skink.drivers.rtc;

import java.util.Arrays;

/**
 * Reads date and time, which the clock may be changing at that moment: what is read twice alike, outside of a change, is right
 * (MC146818A data sheet, "Update Cycle").
 */
final class ClockReader {
    /** What cannot be read. */
    static final long UNKNOWN = -1;

    private static final int SECONDS = 0;
    private static final int MINUTES = 2;
    private static final int HOURS = 4;
    private static final int DAY = 7;
    private static final int MONTH = 8;
    private static final int YEAR = 9;
    private static final int STATUS_A = 0x0A;
    private static final int STATUS_B = 0x0B;
    private static final int STATUS_D = 0x0D;

    private static final int UPDATING = 0x80;
    private static final int BINARY = 0x04;
    private static final int HOURS_24 = 0x02;
    private static final int VALID = 0x80;
    private static final int AFTERNOON = 0x80;

    /** A change takes two milliseconds at most; a read of a register by a kernel call a microsecond. */
    private static final int MOST_TRIES = 100_000;

    /** Two digits stand for the years from this one on. */
    private static final int FIRST_YEAR = 1980;

    private static final long SECONDS_OF_DAY = 86_400;
    private static final int[] FIELDS = {SECONDS, MINUTES, HOURS, DAY, MONTH, YEAR};

    private final ClockRegisters registers;

    ClockReader(ClockRegisters registers) {
        this.registers = registers;
    }

    /** Milliseconds since 1970, or {@link #UNKNOWN}. */
    long millis() {
        if ((registers.read(STATUS_D) & VALID) == 0) {
            return UNKNOWN;
        }
        int[] first = fields();
        for (int i = 0; i < MOST_TRIES && first != null; i++) {
            int[] second = fields();
            if (Arrays.equals(first, second)) {
                return millisOf(first);
            }
            first = second;
        }
        return UNKNOWN;
    }

    /** All fields outside of a change; null if the clock does nothing else. */
    private int[] fields() {
        int tries = 0;
        while ((registers.read(STATUS_A) & UPDATING) != 0) {
            if (++tries == MOST_TRIES) {
                return null;
            }
        }
        int[] fields = new int[FIELDS.length];
        for (int i = 0; i < FIELDS.length; i++) {
            fields[i] = registers.read(FIELDS[i]);
        }
        return fields;
    }

    private long millisOf(int[] fields) {
        int mode = registers.read(STATUS_B);
        boolean isAfternoon = (mode & HOURS_24) == 0 && (fields[2] & AFTERNOON) != 0;
        fields[2] &= (mode & HOURS_24) == 0 ? ~AFTERNOON : -1;
        for (int i = 0; i < fields.length && (mode & BINARY) == 0; i++) {
            fields[i] = (fields[i] >> 4) * 10 + (fields[i] & 15);
        }
        int hour = (mode & HOURS_24) == 0 ? fields[2] % 12 + (isAfternoon ? 12 : 0) : fields[2];
        int year = (fields[5] - FIRST_YEAR % 100 + 100) % 100 + FIRST_YEAR;
        boolean isDate = fields[0] < 60 && fields[1] < 60 && hour < 24 && fields[3] >= 1 && fields[3] <= 31;
        if (!isDate || fields[4] < 1 || fields[4] > 12) {
            return UNKNOWN;
        }
        long seconds = hour * 3600L + fields[1] * 60L + fields[0];
        return (daysSince1970(year, fields[4], fields[3]) * SECONDS_OF_DAY + seconds) * 1000;
    }

    /** In the Gregorian calendar; years begin in March, so that the leap day is their last. */
    private static long daysSince1970(int year, int month, int day) {
        long y = month <= 2 ? year - 1 : year;
        long m = month <= 2 ? month + 9 : month - 3;
        long daysBeforeMonth = (153 * m + 2) / 5;
        return 365 * y + y / 4 - y / 100 + y / 400 + daysBeforeMonth + day - 1 - 719_468;
    }
}
