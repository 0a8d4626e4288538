package skink.kernel.console;

import skink.magic.Cpu;
import skink.magic.Port;

/** The first serial port, a 16550 (National PC16550D data sheet): 115,200 baud, 8 data bits, polled. */
final class SerialPort {
    private static final int COM1 = 0x3F8;
    private static final int DATA = COM1;
    private static final int INTERRUPT_ENABLE = COM1 + 1;
    private static final int FIFO_CONTROL = COM1 + 2;
    private static final int LINE_CONTROL = COM1 + 3;
    private static final int MODEM_CONTROL = COM1 + 4;
    private static final int LINE_STATUS = COM1 + 5;
    private static final int SCRATCH = COM1 + 7;

    private static final int DIVISOR_LATCH = 0x80;
    private static final int EIGHT_BITS = 0x03;
    private static final int FIFO_ON_AND_CLEAR = 0x07;
    private static final int READY_LINES = 0x03;
    private static final int HOLDING_EMPTY = 0x20;
    private static final int TRANSMITTER_EMPTY = 0x40;
    private static final int DIVISOR_115200 = 1;
    private static final int PROBE = 0x5A;
    /** Far longer than a byte takes at any speed; a port that stays busy is given up for this byte. */
    private static final int MAX_POLLS = 1_000_000;

    private static boolean present;

    private SerialPort() {}

    /** Sets the port up, if there is one. */
    static void initialise() {
        Port.out8(SCRATCH, PROBE);
        present = Port.in8(SCRATCH) == PROBE;
        if (!present) {
            return;
        }
        Port.out8(INTERRUPT_ENABLE, 0);
        Port.out8(LINE_CONTROL, DIVISOR_LATCH);
        Port.out8(DATA, DIVISOR_115200);
        Port.out8(INTERRUPT_ENABLE, 0);
        Port.out8(LINE_CONTROL, EIGHT_BITS);
        Port.out8(FIFO_CONTROL, FIFO_ON_AND_CLEAR);
        Port.out8(MODEM_CONTROL, READY_LINES);
    }

    static void write(int value) {
        if (!present) {
            return;
        }
        for (int i = 0; (Port.in8(LINE_STATUS) & HOLDING_EMPTY) == 0 && i < MAX_POLLS; i++) {
            Cpu.pause();
        }
        Port.out8(DATA, value);
    }

    /** Waits until the last byte has left: the holding register is empty one byte earlier. */
    static void drain() {
        for (int i = 0; present && (Port.in8(LINE_STATUS) & TRANSMITTER_EMPTY) == 0 && i < MAX_POLLS; i++) {
            Cpu.pause();
        }
    }
}
