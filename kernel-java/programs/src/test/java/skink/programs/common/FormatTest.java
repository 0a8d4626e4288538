package skink.programs.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.abi.user.Signal;

/** Numbers, times and signals are written as people know them. */
class FormatTest {
    @Test
    void columnsAreAligned() {
        assertEquals("   42", Format.right(42, 5));
        assertEquals("42   ", Format.left("42", 5));
        assertEquals("123456", Format.right(123456, 5));
        assertEquals("0042", Format.digits(42, 4));
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00.00", "9, 0:00.00", "61234, 1:01.23", "3600000, 60:00.00"})
    void runTimes(long millis, String text) {
        assertEquals(text, Format.runTime(millis));
    }

    @ParameterizedTest
    @CsvSource({
        "59999, 0 min",
        "300000, 5 min",
        "11220000, 3:07",
        "97620000, '1 day, 3:07'",
        "172800000, '2 days, 0 min'"
    })
    void upTimes(long millis, String text) {
        assertEquals(text, Format.upTime(millis));
    }

    @ParameterizedTest
    @CsvSource({"0, 00:00:00", "1700000000123, 22:13:20"})
    void timesOfTheDay(long millis, String text) {
        assertEquals(text, Format.timeOfDay(millis));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000",
        "1.5, 1500",
        ".25, 250",
        "2., 2000",
        "0.0019, 1",
        "'', -1",
        "., -1",
        "x, -1",
        "1.x, -1",
        "-1, -1",
        "1.5.5, -1",
        "99999999999, -1",
        "1.0000000000000, 1000"
    })
    void decimalNumbersAreThousandths(String text, long thousandths) {
        assertEquals(thousandths, Format.thousandths(text));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "2147483647, 2147483647",
        "2147483648, -1",
        "99999999999999999999, -1",
        "'', -1",
        "-1, -1",
        "1a, -1"
    })
    void numbersOfTheUser(String text, int number) {
        assertEquals(number, Format.number(text, -1));
    }

    @ParameterizedTest
    @CsvSource({"TERM, 15", "SIGKILL, 9", "9, 9", "0, 0", "31, 31", "32, -1", "NOTHING, -1", "'', -1"})
    void signalsHaveNamesAndNumbers(String name, int signal) {
        assertEquals(signal, Signals.named(name));
    }

    @Test
    void everySignalHasItsOwnNumber() {
        for (int signal = 0; signal <= Signal.LAST; signal++) {
            assertEquals(signal, Signals.named(Signals.name(signal)));
        }
        assertEquals("Segmentation fault", Signals.text(Signal.SEGV));
        assertEquals("Signal SIGUSR1", Signals.text(Signal.USR1));
    }
}
