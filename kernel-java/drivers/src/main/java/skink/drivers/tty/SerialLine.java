package skink.drivers.tty;

import java.util.function.IntConsumer;

/**
 * A 16550 at 115,200 baud, 8 data bits, no parity, driven by interrupts in both directions.
 *
 * <p><b>Sending.</b> As long as the port says that it is empty it is filled; then it interrupts when it is empty again. Where it
 * takes bytes at once, as an emulated one does, it so never interrupts. That interrupt is enabled only while it is waited for:
 * the kernel's own console may send by the same port, and one place is left for its byte.
 *
 * <p><b>Receiving.</b> A port that always has something must not keep the driver from its clients: after {@link #BATCH} bytes, or
 * when asked to, the line pauses until {@link #resume}. Meanwhile bytes stay in the port, and with their sender.
 *
 * <ul>
 *   <li>I1: when {@link #interrupt} returns the port asks for nothing that is enabled, so that the next thing it asks for is an
 *       edge on its interrupt line.
 *   <li>I2: a port that is not there takes all bytes at once, and gives none.
 * </ul>
 */
final class SerialLine implements Transmitter {
    /** So many bytes are received before the line pauses. */
    static final int BATCH = 256;

    private static final int DIVISOR_115200 = 1;
    private static final int EIGHT_BITS = 0x03;
    /** On, nothing cleared, and an interrupt when 8 of 16 places are taken. */
    private static final int FIFO_OF_8 = 0x81;
    /** Terminal and request ready, and interrupts let through. */
    private static final int READY_LINES = 0x0B;

    private static final int ON_RECEIVED = 0x01;
    private static final int ON_EMPTY = 0x02;

    private static final int NO_CAUSE = 0x01;
    private static final int CAUSES = 0x0E;
    private static final int CAUSE_MODEM = 0x00;
    private static final int CAUSE_EMPTY = 0x02;
    private static final int CAUSE_STATUS = 0x06;
    private static final int HAS_FIFO = 0xC0;
    /** A port that asks for more without end is broken. */
    private static final int MOST_CAUSES = 1000;

    private static final int DATA_READY = 0x01;
    private static final int OVERRUN = 0x02;
    private static final int BREAK = 0x10;
    private static final int HOLDING_EMPTY = 0x20;

    /** Of 16. */
    private static final int PLACES = 15;

    private static final int[] PROBES = {0x5A, 0xA5};

    private final UartPort port;
    private final ByteRing ring;
    private final IntConsumer receiver;
    private boolean isPresent;
    private int places = 1;
    private boolean awaitsEmpty;
    private boolean isPaused;
    private int budget;
    private int overruns;

    /**
     * @param ring what is to be sent
     * @param receiver is told each byte that comes, 0 to 255
     */
    SerialLine(UartPort port, ByteRing ring, IntConsumer receiver) {
        this.port = port;
        this.ring = ring;
        this.receiver = receiver;
    }

    /** Sets the port up; tells whether there is one. */
    boolean initialise() {
        isPresent = true;
        for (int probe : PROBES) {
            port.write(UartPort.SCRATCH, probe);
            isPresent &= port.read(UartPort.SCRATCH) == probe;
        }
        if (isPresent) {
            port.write(UartPort.INTERRUPT_ENABLE, 0);
            port.write(UartPort.LINE_CONTROL, UartPort.DIVISOR_LATCH | EIGHT_BITS);
            port.write(UartPort.DATA, DIVISOR_115200);
            port.write(UartPort.INTERRUPT_ENABLE, 0);
            port.write(UartPort.LINE_CONTROL, EIGHT_BITS);
            port.write(UartPort.FIFO_CONTROL, FIFO_OF_8);
            port.write(UartPort.MODEM_CONTROL, READY_LINES);
            places = (port.read(UartPort.CAUSE) & HAS_FIFO) == HAS_FIFO ? PLACES : 1;
            enable();
        }
        return isPresent;
    }

    private void enable() {
        port.write(UartPort.INTERRUPT_ENABLE, (isPaused ? 0 : ON_RECEIVED) | (awaitsEmpty ? ON_EMPTY : 0));
    }

    /** How often bytes were lost because nobody took them in time. */
    int overruns() {
        return overruns;
    }

    boolean isPaused() {
        return isPaused;
    }

    /** Receives nothing until {@link #resume}. */
    void pause() {
        if (isPresent && !isPaused) {
            isPaused = true;
            enable();
        }
    }

    void resume() {
        if (isPaused) {
            isPaused = false;
            enable();
        }
    }

    /** The port has interrupted. */
    void interrupt() {
        if (!isPresent) {
            return;
        }
        budget = BATCH;
        int cause = port.read(UartPort.CAUSE);
        for (int i = 0; (cause & NO_CAUSE) == 0 && i < MOST_CAUSES; i++) {
            switch (cause & CAUSES) {
                case CAUSE_EMPTY -> transmit();
                case CAUSE_STATUS -> port.read(UartPort.LINE_STATUS);
                case CAUSE_MODEM -> port.read(UartPort.MODEM_STATUS);
                default -> receive();
            }
            cause = port.read(UartPort.CAUSE);
        }
    }

    private void receive() {
        int status = port.read(UartPort.LINE_STATUS);
        while ((status & DATA_READY) != 0 && budget > 0 && !isPaused) {
            int value = port.read(UartPort.DATA);
            overruns += (status & OVERRUN) == 0 ? 0 : 1;
            if ((status & BREAK) == 0) {
                receiver.accept(value);
            }
            budget--;
            status = port.read(UartPort.LINE_STATUS);
        }
        if (budget == 0) {
            pause();
        }
    }

    @Override
    public void start() {
        if (!isPresent) {
            ring.clear();
        } else if (!awaitsEmpty) {
            transmit();
        }
    }

    private void transmit() {
        boolean hasRoom = (port.read(UartPort.LINE_STATUS) & HOLDING_EMPTY) != 0;
        while (hasRoom && !ring.isEmpty()) {
            port.send(ring, Math.min(places, ring.size()));
            hasRoom = (port.read(UartPort.LINE_STATUS) & HOLDING_EMPTY) != 0;
        }
        if (awaitsEmpty == hasRoom) {
            awaitsEmpty = !hasRoom;
            enable();
        }
    }

    @Override
    public boolean isIdle() {
        return ring.isEmpty() && !awaitsEmpty;
    }
}
