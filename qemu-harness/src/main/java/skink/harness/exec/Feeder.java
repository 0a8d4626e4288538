package skink.harness.exec;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Answers what the guest asks of one stream, a piece for each request, in a thread of its own: the source may block for ever,
 * as a terminal does at which nobody types.
 */
final class Feeder {
    private final int stream;
    private final Source source;
    private final Sender sender;
    private final BlockingQueue<Integer> asked = new LinkedBlockingQueue<>();

    /** Where pieces come from. */
    interface Source {
        /** At least one byte and at most {@code most}, after waiting if there is none; empty at the end. */
        byte[] piece(int most) throws IOException, InterruptedException;
    }

    /** Where they go. */
    interface Sender {
        void send(int stream, byte[] piece) throws IOException;
    }

    Feeder(int stream, Source source, Sender sender) {
        this.stream = stream;
        this.source = source;
        this.sender = sender;
    }

    /** The guest waits for at most so many bytes. */
    void asked(int most) {
        asked.add(most);
    }

    /** Starts the thread, which does not keep the virtual machine alive. */
    Thread start(String name) {
        Thread thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void run() {
        try {
            while (true) {
                int most = asked.take();
                sender.send(stream, pieceOrEnd(most));
            }
        } catch (IOException | InterruptedException e) {
            // The machine is gone, or nobody wants it any more: who waits for it is told by others.
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot be read has ended. */
    private byte[] pieceOrEnd(int most) throws InterruptedException {
        try {
            return source.piece(most);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
