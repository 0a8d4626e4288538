package skink.drivers.link;

/** A serial line, as far as sending is concerned: it takes bytes in portions. */
interface Line {
    /** How many bytes it takes now without losing any. */
    int room();

    /** Sends bytes, no more than there is room for. */
    void send(byte[] bytes, int first, int count);

    /** Whether an interrupt is to tell when there is room. */
    void tellOfRoom(boolean wanted);

    /** Waits until the last byte has left; requires that there is room, so that this takes no longer than a portion does. */
    void drain();
}
