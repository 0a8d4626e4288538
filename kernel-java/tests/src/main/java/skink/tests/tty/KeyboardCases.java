package skink.tests.tty;

import java.util.List;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.tests.kernel.Pause;
import skink.user.Ports;

/** The keyboard's keys; its controller puts them into its own output buffer if asked. */
final class KeyboardCases {
    static final List<Case> ALL = List.of(
            new Case("KeysOfTheKeyboardAreRead", KeyboardCases::keys),
            new Case("ArrowsAreEscapeSequences", KeyboardCases::arrows));

    private static final int DATA = 0x60;
    private static final int COMMAND = 0x64;
    private static final int FULL_OR_BUSY = 3;
    private static final int WRITE_OUTPUT_BUFFER = 0xD2;
    private static final int PATIENCE_MILLIS = 5000;

    private KeyboardCases() {}

    private static void press(int... codes) {
        for (int code : codes) {
            awaitEmpty();
            Ports.out8(COMMAND, WRITE_OUTPUT_BUFFER);
            awaitEmpty();
            Ports.out8(DATA, code);
        }
    }

    /** The driver takes what the controller has. */
    private static void awaitEmpty() {
        for (int i = 0; i < PATIENCE_MILLIS && (Ports.in8(COMMAND) & FULL_OR_BUSY) != 0; i++) {
            Pause.millis(1);
        }
        Check.equal(0, Ports.in8(COMMAND) & FULL_OR_BUSY, "nobody takes the keyboard's codes");
    }

    private static void expect(String expected) {
        String read = Tty.read();
        Check.that(read.equals(expected), "read \"" + read + "\", not \"" + expected + "\"");
    }

    private static void keys() {
        Tty.done(Tty.SET_MODE, 0, skink.abi.protocol.Tty.CANONICAL);
        press(0x2A, 0x26, 0xA6, 0xAA, 0x1F, 0x9F, 0x02, 0x0E, 0x1C, 0x9C);
        expect("Ls\n");
    }

    private static void arrows() {
        Tty.done(Tty.SET_MODE, 0, Tty.RAW);
        press(0xE0, 0x48);
        expect("\u001B[A");
        Tty.done(Tty.SET_MODE, 0, Tty.COOKED);
    }
}
