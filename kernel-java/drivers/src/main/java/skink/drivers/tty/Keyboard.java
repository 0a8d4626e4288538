package skink.drivers.tty;

import skink.user.Ports;

/** The PC's keyboard behind its controller (Intel 8042), which translates to scan code set 1. */
final class Keyboard {
    static final int LINE = 1;

    private static final int DATA = 0x60;
    private static final int COMMAND = 0x64;

    private static final int FULL = 0x01;
    private static final int BUSY = 0x02;
    private static final int OF_MOUSE = 0x20;
    /** What nothing answers reads so. */
    private static final int ABSENT = 0xFF;

    private static final int READ_MODE = 0x20;
    private static final int WRITE_MODE = 0x60;
    private static final int MODE_INTERRUPT = 0x01;
    private static final int MODE_KEYBOARD_OFF = 0x10;
    private static final int MODE_TRANSLATION = 0x40;

    private static final int MOST_POLLS = 10_000;
    /** Bytes that an interrupt may find; more come from a controller that is broken. */
    private static final int MOST_CODES = 64;

    private final ScanCodes codes;

    Keyboard(ScanCodes codes) {
        this.codes = codes;
    }

    /** Sets the controller up; tells whether there is one. Keys that nobody has asked for are forgotten. */
    boolean initialise() {
        if (Ports.in8(COMMAND) == ABSENT) {
            return false;
        }
        for (int i = 0; i < MOST_CODES && has(FULL); i++) {
            Ports.in8(DATA);
        }
        if (!command(READ_MODE) || !await(FULL, FULL)) {
            return false;
        }
        int mode = Ports.in8(DATA);
        if (!command(WRITE_MODE) || !await(BUSY, 0)) {
            return false;
        }
        Ports.out8(DATA, mode & ~MODE_KEYBOARD_OFF | MODE_INTERRUPT | MODE_TRANSLATION);
        return await(BUSY, 0);
    }

    private static boolean has(int status) {
        return (Ports.in8(COMMAND) & status) != 0;
    }

    private static boolean command(int command) {
        boolean isReady = await(BUSY, 0);
        if (isReady) {
            Ports.out8(COMMAND, command);
        }
        return isReady;
    }

    private static boolean await(int status, int wanted) {
        int polls = 0;
        while ((Ports.in8(COMMAND) & status) != wanted && polls < MOST_POLLS) {
            polls++;
        }
        return polls < MOST_POLLS;
    }

    /** The controller has interrupted. */
    void interrupt() {
        int status = Ports.in8(COMMAND);
        for (int i = 0; i < MOST_CODES && (status & FULL) != 0; i++) {
            int code = Ports.in8(DATA);
            if ((status & OF_MOUSE) == 0) {
                codes.next(code);
            }
            status = Ports.in8(COMMAND);
        }
    }
}
