package skink.tests.kernel;

import skink.user.Ports;

/** The periodic interrupt of the PC's real-time clock (Motorola MC146818 data sheet), at line 8 and ports 0x70 and 0x71. */
final class RealTimeClock {
    static final int LINE = 8;
    /** The rate that {@link #start} sets, in Hz. */
    static final int HZ = 1024;

    private static final int INDEX = 0x70;
    private static final int DATA = 0x71;

    private static final int REGISTER_A = 0x0A;
    private static final int REGISTER_B = 0x0B;
    private static final int REGISTER_C = 0x0C;
    /** The usual time base, and a rate of 1024 Hz. */
    private static final int RATE = 0x26;

    private static final int PERIODIC = 0x40;

    private RealTimeClock() {}

    static void start() {
        write(REGISTER_A, RATE);
        write(REGISTER_B, read(REGISTER_B) | PERIODIC);
        serve();
    }

    static void stop() {
        write(REGISTER_B, read(REGISTER_B) & ~PERIODIC);
        serve();
    }

    /** Takes the interrupt from the line, so that the next one is an edge; tells whether it was the periodic one. */
    static boolean serve() {
        return (read(REGISTER_C) & PERIODIC) != 0;
    }

    private static int read(int register) {
        Ports.out8(INDEX, register);
        return Ports.in8(DATA);
    }

    private static void write(int register, int value) {
        Ports.out8(INDEX, register);
        Ports.out8(DATA, value);
    }
}
