package skink.drivers.tty;

/** What takes bytes out of a ring. */
interface Transmitter {
    /** There are bytes in the ring. */
    void start();

    /** Whether everything that was in the ring has been sent. */
    boolean isIdle();
}
