package skink.kernel.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import skink.magic.Address;
import skink.magic.sim.SimulatedMachine;
import skink.magic.sim.Uart;

class ConsoleTest {
    private static final int COM1 = 0x3F8;

    private final SimulatedMachine machine = new SimulatedMachine(1, 1);

    private String printed(Uart uart, Runnable body) {
        machine.attachPorts(COM1, 8, uart);
        machine.run(() -> {
            Console.initialise();
            body.run();
        });
        return uart.output();
    }

    @Test
    void waitsForATransmitterThatIsBusy() {
        Uart uart = new Uart(3);
        assertEquals("hello\n", printed(uart, () -> Console.printLine("hello")));
        assertEquals(1, uart.divisor(), "115,200 baud");
    }

    /** The machine may be switched off right after this. */
    @Test
    void drainWaitsForTheLastByteToLeave() {
        Uart uart = new Uart(3);
        printed(uart, () -> {
            Console.print("x");
            Console.drain();
        });
        assertTrue(uart.isDrained());
    }

    @Test
    void withoutAPortNothingHappens() {
        machine.run(() -> {
            Console.initialise();
            Console.printLine("lost");
            Console.drain();
        });
    }

    @Test
    void decimalNumbersAreThoseOfTheLibrary() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            long value = i == 0 ? Long.MIN_VALUE : i == 1 ? 0 : random.nextLong() >> random.nextInt(64);
            StringBuilder text = new StringBuilder();
            for (int at = Decimal.format(value); at < Decimal.end(); at++) {
                text.append((char) Decimal.at(at));
            }
            assertEquals(Long.toString(value), text.toString());
        }
    }

    @Test
    void hexadecimalNumbersHaveEightDigits() {
        String text = printed(new Uart(), () -> {
            Console.printHex(0xC0DE_F00D);
            Console.printHex(7);
        });
        assertEquals("c0def00d00000007", text);
    }

    @Test
    void textWithoutAnEndIsCutAndOddBytesAreReplaced() {
        machine.memory().write(0x1000, "a\u0007b".getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < 600; i++) {
            machine.memory().writeByte(0x2000 + i, 'x');
        }
        String text = printed(new Uart(), () -> {
            Console.printText(Address.of(0x1000));
            Console.printText(Address.of(0x2000));
        });
        assertEquals("a?b" + "x".repeat(512), text);
    }
}
