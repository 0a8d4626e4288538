package skink.user.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that a service is started with. */
class ServiceArgumentsTest {
    private final ServiceArguments arguments = new ServiceArguments(
            new String[] {"name=sched", "rs=1026", "users=12", "u=-3", "to=0x8000000000000001", "x"});

    @Test
    void aNumberIsFoundByItsWholeName() {
        assertEquals(1026, arguments.number("rs", -2));
        assertEquals(12, arguments.number("users", 0));
        assertEquals(-3, arguments.number("u", 0));
        assertEquals(0x8000_0000_0000_0001L, arguments.number("to", 0));
    }

    @Test
    void whatIsNotGivenIsWhatTheServerSays() {
        assertEquals(-2, arguments.number("r", -2));
        assertEquals(7, arguments.number("x", 7));
        assertEquals(7, new ServiceArguments(new String[0]).number("rs", 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"n=", "n=x", "n=1 ", "n=0x", "n=0xg", "n=0x12345678123456781", "n=9223372036854775808", "n=-0x1"
            })
    void whatIsNoNumberIsAnError(String word) {
        assertThrows(NumberFormatException.class, () -> new ServiceArguments(new String[] {word}).number("n", 0));
    }
}
