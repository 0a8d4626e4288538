package skink.drivers.link;

import skink.abi.ipc.Errno;
import skink.abi.link.LinkCode;

/** Somebody who waits until its bytes are on their way. */
final class Writer {
    final int client;
    final int stream;
    private final byte[] data;
    private final int grant;
    private final int bytes;
    private int done;

    private Writer(int client, int stream, byte[] data, int grant, int bytes) {
        this.client = client;
        this.stream = stream;
        this.data = data;
        this.grant = grant;
        this.bytes = bytes;
    }

    /** With bytes that came in its message. */
    static Writer of(int client, int stream, byte[] data) {
        return new Writer(client, stream, data, 0, data.length);
    }

    /** With bytes in a grant. */
    static Writer from(int client, int stream, int grant, int bytes) {
        return new Writer(client, stream, null, grant, bytes);
    }

    /** How many bytes its next piece has; 0: all are on their way. */
    int pieceBytes() {
        return Math.min(bytes - done, Streams.PIECE_BYTES);
    }

    /** Its next piece; null, and it has been answered, if its memory cannot be read. */
    byte[] piece(Clients clients) {
        byte[] piece = data != null ? data : clients.copyFrom(client, grant, done, pieceBytes());
        done = piece == null ? bytes : done + piece.length;
        if (piece == null) {
            clients.refuse(client, Errno.EFAULT);
        }
        return piece;
    }

    /** Whether it is only answered when nothing is left in the machine: so an order's end is no promise but a fact. */
    boolean awaitsDrain() {
        return stream == LinkCode.ORDERS;
    }

    void answer(Clients clients) {
        if (data != null) {
            clients.written(client);
        } else {
            clients.writtenFrom(client, bytes);
        }
    }
}
