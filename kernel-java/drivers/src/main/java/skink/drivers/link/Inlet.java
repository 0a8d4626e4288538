package skink.drivers.link;

import java.util.ArrayDeque;
import java.util.Arrays;
import skink.abi.ipc.Errno;
import skink.abi.link.LinkEncoder;

/**
 * A stream that is read: what has come and nobody has yet read, and who waits for more.
 *
 * <p>Asks outside only when somebody waits and nothing is left: whoever feeds the stream is not read ahead of programs that
 * want nothing.
 */
final class Inlet {
    private final int stream;
    private final Clients clients;
    private final byte[] piece = new byte[Streams.PIECE_BYTES];
    private int first;
    private int end;
    private boolean asked;
    private final ArrayDeque<Reader> readers = new ArrayDeque<>();

    /** Somebody who waits; grant 0: for bytes in the message. */
    private record Reader(int client, int most, int grant) {}

    Inlet(int stream, Clients clients) {
        this.stream = stream;
        this.clients = clients;
    }

    int available() {
        return end - first;
    }

    /** Somebody waits. If it waited before, it has given that up. */
    void read(int client, int most, int grant) {
        readers.removeIf(reader -> reader.client == client);
        readers.add(new Reader(client, most, grant));
        answer();
    }

    /** A byte has come; false if it was not asked for. */
    boolean put(byte value) {
        if (!asked || end == piece.length) {
            return false;
        }
        piece[end++] = value;
        return true;
    }

    /** The piece has come; an empty one is the end, which one reader is told. */
    void ended() {
        boolean isEnd = asked && end == first;
        asked = false;
        while (isEnd && !readers.isEmpty()) {
            isEnd = !answer(readers.poll(), new byte[0]);
        }
        answer();
    }

    /** What has come cannot be trusted. */
    void spoilt() {
        asked = false;
        first = end;
        while (!readers.isEmpty()) {
            clients.refuse(readers.poll().client, Errno.EIO);
        }
    }

    private void answer() {
        while (!asked && available() > 0 && !readers.isEmpty()) {
            Reader reader = readers.poll();
            int count = Math.min(available(), reader.most);
            if (answer(reader, Arrays.copyOfRange(piece, first, first + count))) {
                first += count;
            }
        }
    }

    private boolean answer(Reader reader, byte[] data) {
        return reader.grant == 0
                ? clients.read(reader.client, data)
                : clients.readInto(reader.client, reader.grant, data);
    }

    /** Asks for more if that is due. */
    void ask(LinkEncoder line) {
        if (!asked && available() == 0 && !readers.isEmpty()) {
            first = 0;
            end = 0;
            asked = true;
            line.ask(stream, piece.length);
        }
    }
}
