package skink.tests.kernel;

import skink.user.Ports;

/** The PC's keyboard controller (Intel 8042), which puts a byte into its own output buffer if asked: an interrupt at will. */
final class KeyboardController {
    static final int LINE = 1;

    private static final int DATA = 0x60;
    private static final int COMMAND = 0x64;

    private static final int FULL = 1;
    private static final int BUSY = 2;
    private static final int WRITE_MODE = 0x60;
    private static final int WRITE_OUTPUT_BUFFER = 0xD2;
    /** Interrupts of the keyboard are on, the mouse is off, and codes stay as they are. */
    private static final int MODE = 0x01 | 0x20;

    private static final int MOST_POLLS = 10_000;

    private KeyboardController() {}

    static void initialise() {
        while (hasByte()) {
            readByte();
        }
        command(WRITE_MODE, MODE);
    }

    /** The controller interrupts, and {@link #readByte} gives this value. */
    static void provoke(int value) {
        command(WRITE_OUTPUT_BUFFER, value);
    }

    static boolean hasByte() {
        return (Ports.in8(COMMAND) & FULL) != 0;
    }

    /** Takes the byte, and the interrupt from the line. */
    static int readByte() {
        return Ports.in8(DATA);
    }

    private static void command(int command, int argument) {
        awaitReady();
        Ports.out8(COMMAND, command);
        awaitReady();
        Ports.out8(DATA, argument);
    }

    private static void awaitReady() {
        int polls = 0;
        while ((Ports.in8(COMMAND) & BUSY) != 0) {
            polls++;
            Check.that(polls < MOST_POLLS, "the keyboard controller stays busy");
        }
    }
}
