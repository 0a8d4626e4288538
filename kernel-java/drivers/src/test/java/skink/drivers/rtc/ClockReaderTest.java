package skink.drivers.rtc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The date out of the registers of a real-time clock. */
class ClockReaderTest {
    private static final int BINARY = 4;
    private static final int HOURS_24 = 2;

    private final int[] registers = new int[16];
    private int reads;

    private void set(LocalDateTime time, int mode) {
        int hour = time.getHour();
        int twelve = hour % 12 == 0 ? 12 : hour % 12;
        registers[0] = coded(time.getSecond(), mode);
        registers[2] = coded(time.getMinute(), mode);
        registers[4] = (mode & HOURS_24) != 0 ? coded(hour, mode) : coded(twelve, mode) | (hour >= 12 ? 0x80 : 0);
        registers[7] = coded(time.getDayOfMonth(), mode);
        registers[8] = coded(time.getMonthValue(), mode);
        registers[9] = coded(time.getYear() % 100, mode);
        registers[0x0B] = mode;
        registers[0x0D] = 0x80;
    }

    private static int coded(int value, int mode) {
        return (mode & BINARY) != 0 ? value : value / 10 << 4 | value % 10;
    }

    private long millis() {
        return new ClockReader(register -> registers[register]).millis();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, BINARY, HOURS_24, BINARY | HOURS_24})
    void everyDateIsReadInEveryMode(int mode) {
        LocalDateTime time = LocalDateTime.of(1980, 1, 1, 0, 0, 0);
        while (time.getYear() < 2080) {
            set(time, mode);
            assertEquals(time.toInstant(ZoneOffset.UTC).toEpochMilli(), millis(), time::toString);
            time = time.plusHours(7).plusMinutes(13).plusSeconds(41);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "2, 61", "4, 24", "7, 0", "7, 32", "8, 0", "8, 13", "13, 0"})
    void whatIsNoDateIsUnknown(int register, int value) {
        set(LocalDateTime.of(2026, 2, 3, 4, 5, 6), BINARY | HOURS_24);
        registers[register] = value;
        assertEquals(ClockReader.UNKNOWN, millis());
    }

    @Test
    void aChangeWhileItIsReadIsNotSeen() {
        LocalDateTime before = LocalDateTime.of(2026, 12, 31, 23, 59, 59);
        set(before, HOURS_24);
        long millis = new ClockReader(register -> {
                    if (reads++ == 4) {
                        set(before.plusSeconds(1), HOURS_24);
                    }
                    return registers[register];
                })
                .millis();
        assertEquals(before.plusSeconds(1).toInstant(ZoneOffset.UTC).toEpochMilli(), millis);
    }

    @Test
    void aClockThatNeverRestsIsUnknown() {
        set(LocalDateTime.of(2026, 2, 3, 4, 5, 6), 0);
        registers[0x0A] = 0x80;
        assertEquals(ClockReader.UNKNOWN, millis());
    }
}
