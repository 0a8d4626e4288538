package skink.drivers.tty;

/** The registers of a 16550 (National PC16550D data sheet). */
interface UartPort {
    /** Bytes: received, when read; to be sent, when written. With {@link #DIVISOR_LATCH}: low half of the divisor. */
    int DATA = 0;
    /** Which interrupts are enabled. With {@link #DIVISOR_LATCH}: high half of the divisor. */
    int INTERRUPT_ENABLE = 1;
    /** When read: why it interrupts. */
    int CAUSE = 2;
    /** When written. */
    int FIFO_CONTROL = 2;

    int LINE_CONTROL = 3;
    int MODEM_CONTROL = 4;
    int LINE_STATUS = 5;
    int MODEM_STATUS = 6;
    /** Means nothing, and keeps what is written. */
    int SCRATCH = 7;

    /** In {@link #LINE_CONTROL}. */
    int DIVISOR_LATCH = 0x80;

    /** 0 to 255. */
    int read(int register);

    void write(int register, int value);

    /** Writes the first {@code count} bytes of the ring to {@link #DATA}. */
    void send(ByteRing bytes, int count);
}
