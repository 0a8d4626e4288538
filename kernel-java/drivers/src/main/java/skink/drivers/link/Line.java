package skink.drivers.link;

import skink.abi.link.LinkSink;

/** A serial line, as far as sending is concerned: it takes bytes in portions. */
interface Line extends LinkSink {
    /** How many bytes it takes now without losing any. */
    int room();

    /** Whether an interrupt is to tell when there is room. */
    void tellOfRoom(boolean wanted);

    /** Waits until the last byte has left; requires that there is room, so that this takes no longer than a portion does. */
    void drain();
}
