package skink.drivers.link;

import skink.abi.link.LinkSink;

/** What is on its way to the line: a ring of bytes. */
final class Outlet implements LinkSink {
    /** A power of two. */
    private static final int BYTES = 16 << 10;

    private final Line line;
    private final byte[] ring = new byte[BYTES];
    private int first;
    private int count;

    Outlet(Line line) {
        this.line = line;
    }

    int room() {
        return BYTES - count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Adds a byte; requires that there is room. */
    @Override
    public void put(int value) {
        if (count == BYTES) {
            throw new IllegalStateException("more was put on the line than there is room for");
        }
        ring[first + count & BYTES - 1] = (byte) value;
        count++;
    }

    /** Sends what the line takes now; when there is more, it will tell. */
    void pump() {
        int room = count == 0 ? 0 : line.room();
        while (room > 0) {
            int portion = Math.min(Math.min(room, count), BYTES - first);
            line.send(ring, first, portion);
            first = first + portion & BYTES - 1;
            count -= portion;
            room = count == 0 ? 0 : line.room();
        }
        line.tellOfRoom(count > 0);
    }
}
