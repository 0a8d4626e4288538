package skink.drivers.link;

import java.util.ArrayDeque;
import skink.abi.link.LinkCode;
import skink.abi.link.LinkDecoder;
import skink.abi.link.LinkEncoder;
import skink.abi.link.LinkListener;
import skink.abi.link.LinkSink;

/**
 * What becomes of requests and of what comes over the line.
 *
 * <ul>
 *   <li>S1: bytes leave in the order in which they were written, whatever their stream; a writer is answered when its bytes are
 *       in the {@link Outlet}, one of {@code ORDERS} when nothing at all is left in the machine.
 *   <li>S2: the outlet always has room for what the {@link Inlet}s ask.
 *   <li>S3: whoever waits is answered once, with bytes, the end, or an error.
 * </ul>
 */
final class Streams implements LinkListener {
    /** The most that is asked for, or copied from a client, at once. */
    static final int PIECE_BYTES = 4096;

    /** The most on the line for an inlet's wish: a choice of stream, and the code with its digits. */
    private static final int ASK_BYTES = 8;

    private final Line line;
    private final Clients clients;
    private final Outlet outlet;
    private final LinkEncoder encoder;
    private final LinkDecoder decoder = new LinkDecoder(this);
    private final Inlet input;
    private final Inlet orders;
    private final ArrayDeque<Writer> writers = new ArrayDeque<>();

    Streams(Line line, Clients clients) {
        this.line = line;
        this.clients = clients;
        this.outlet = new Outlet(line);
        this.encoder = new LinkEncoder(outlet);
        this.input = new Inlet(LinkCode.INPUT, clients);
        this.orders = new Inlet(LinkCode.ORDERS, clients);
    }

    /** Where what comes is put. */
    LinkSink received() {
        return decoder;
    }

    /** The stream that can be read under this number; null if there is none. */
    Inlet inlet(int stream) {
        return switch (stream) {
            case LinkCode.INPUT -> input;
            case LinkCode.ORDERS -> orders;
            default -> null;
        };
    }

    /** Somebody writes. If it was writing before, it has given that up. */
    void write(Writer writer) {
        writers.removeIf(other -> other.client == writer.client);
        writers.add(writer);
    }

    /** Does all that can be done now; called after everything that happens. */
    void advance() {
        do {
            input.ask(encoder);
            orders.ask(encoder);
            outlet.pump();
        } while (advanceWriters());
    }

    /** Moves the first writers on; whether anything has moved. */
    private boolean advanceWriters() {
        boolean moved = false;
        for (Writer writer = writers.peek(); writer != null && canMove(writer); writer = writers.peek()) {
            moved = true;
            if (writer.pieceBytes() == 0) {
                finish(writer);
                continue;
            }
            byte[] piece = writer.piece(clients);
            if (piece == null) {
                writers.remove();
                continue;
            }
            encoder.data(writer.stream, piece, 0, piece.length);
            if (writer.pieceBytes() == 0 && !writer.awaitsDrain()) {
                finish(writer);
            }
        }
        return moved;
    }

    private boolean canMove(Writer writer) {
        int bytes = writer.pieceBytes();
        return bytes > 0
                ? outlet.room() >= LinkEncoder.mostBytes(bytes) + 2 * ASK_BYTES
                : !writer.awaitsDrain() || outlet.isEmpty();
    }

    private void finish(Writer writer) {
        writers.remove();
        if (writer.awaitsDrain()) {
            line.drain();
        }
        writer.answer(clients);
    }

    @Override
    public void data(int stream, byte value) {
        Inlet inlet = inlet(stream);
        if (inlet == null || !inlet.put(value)) {
            spoilt(value);
        }
    }

    /** Outside asks for nothing: what it gets is sent when it is there. */
    @Override
    public void asked(int stream, int most) {
        spoilt(most);
    }

    @Override
    public void ended(int stream) {
        Inlet inlet = inlet(stream);
        if (inlet == null) {
            spoilt(stream);
        } else {
            inlet.ended();
        }
    }

    @Override
    public void spoilt(int value) {
        input.spoilt();
        orders.spoilt();
    }
}
