package skink.drivers.tty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keys of a US keyboard send. */
class ScanCodesTest {
    private final ByteArrayOutputStream typed = new ByteArrayOutputStream();
    private final ScanCodes codes = new ScanCodes(typed::write);

    /** Gives codes as hexadecimal numbers; what they send, with ^ for escape. */
    private String send(String numbers) {
        typed.reset();
        for (String number : numbers.split(" ")) {
            codes.next(Integer.parseInt(number, 16));
        }
        return typed.toString(UTF_8).replace('\u001B', '^');
    }

    @ParameterizedTest
    @CsvSource({
        "1E 9E, a",
        "2A 1E 9E AA, A",
        "36 1E 9E B6, A",
        "3A BA 1E 9E, A",
        "3A BA 2A 1E AA 9E, a",
        "3A BA 02 82, 1",
        "3A BA 3A BA 1E, a",
        "2A 03 83 AA 03, @2",
        "02 0B 0C 0D, 10-=",
        "2A 2B 29 35 AA, |~?",
        "38 1E 9E B8 1E, ^aa",
        "E0 35 E0 B5, /",
        "37 4A 4E, *-+",
        "E0 48 E0 C8, ^[A",
        "E0 50, ^[B",
        "E0 4D, ^[C",
        "E0 4B, ^[D",
        "E0 47, ^[H",
        "E0 4F, ^[F",
        "E0 52, ^[2~",
        "E0 2A E0 53 E0 D3 E0 AA, ^[3~",
        "E0 49, ^[5~",
        "E0 51, ^[6~",
        "1D E0 4D, ^[1;5C",
        "2A E0 53, ^[3;2~",
        "48 4C 47, ^[A^[H",
        "45 C5 48 4C 53 45 C5 48, 85.^[A",
        "45 C5 E0 48, ^[A",
        "3B 3E 3F 44 57 58, ^OP^OS^[15~^[21~^[23~^[24~",
        "2A 3B, ^[1;2P",
        "E1 1D 45 E1 9D C5 1E, a",
        "01, ^"
    })
    void keysSendWhatTheirCapsSay(String numbers, String expected) {
        assertEquals(expected, send(numbers));
    }

    @Test
    void controlMakesControlCharacters() {
        assertEquals("\u0003", send("1D 2E AE 9D"));
        assertEquals("\u0004", send("E0 1D 20 E0 9D"));
        assertEquals("c", send("2E"));
        assertEquals("\u001C\0\u001F", send("1D 2B 39 35 9D").replace('^', '\u001B'));
        assertEquals("\b", send("1D 0E 9D"));
    }

    @Test
    void keysWithoutLetters() {
        assertEquals("\r\r\u007F\t ", send("1C E0 1C 0E 0F 39"));
        assertEquals("", send("56 7F 00 E0 5B E0 37 54 46 4C"));
    }

    @Test
    void shiftsAreTwoKeys() {
        assertEquals("AAa", send("2A 36 1E AA 1E B6 1E"));
    }

    /** Whatever comes, some byte or none is sent, and the keyboard works afterwards. */
    @Test
    void anyCodesAreSurvived() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            codes.next(random.nextInt(256));
        }
        send("00 00 00 00 00 80 AA B6 9D E0 9D B8");
        String letter = send("02");
        assertEquals("1", letter);
    }
}
