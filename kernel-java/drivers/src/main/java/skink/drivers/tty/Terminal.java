package skink.drivers.tty;

import java.util.ArrayDeque;
import java.util.Deque;
import skink.abi.ipc.Errno;

/**
 * A terminal: keys through a line discipline to readers, bytes of writers to where they are shown; those who must wait do so in
 * the order in which they came.
 *
 * <ul>
 *   <li>I1: a process waits for one thing at a time: a new request proves that it no longer waits for the one before.
 *   <li>I2: what is typed is taken when a reader has got it: one that has died, or whose memory is gone, costs no input.
 *   <li>I3: after {@link #serve} either no reader waits or nothing can be read, and the first writer waits for the device.
 * </ul>
 */
final class Terminal {
    /** No group. */
    static final int NOBODY = 0;

    private final LineDiscipline line;
    private final Output output;
    private final Transmitter transmitter;
    private final Clients clients;
    private final Processes processes;
    private final Deque<Reader> readers = new ArrayDeque<>();
    private final Deque<Writer> writers = new ArrayDeque<>();
    private int foreground = NOBODY;
    private int signals;

    /** @param typeAhead how many bytes are kept that nobody has read, a power of two */
    Terminal(int typeAhead, Output output, Transmitter transmitter, Clients clients, Processes processes) {
        this.line = new LineDiscipline(typeAhead, output, this::signal);
        this.output = output;
        this.transmitter = transmitter;
        this.clients = clients;
        this.processes = processes;
    }

    int mode() {
        return line.mode();
    }

    void setMode(int mode) {
        line.setMode(mode);
        serve();
    }

    int available() {
        return line.available();
    }

    /** Whether it is better to leave more keys where they are until somebody reads. */
    boolean isFull() {
        return line.isFull();
    }

    int foreground() {
        return foreground;
    }

    /** Makes it the terminal of a group, or of {@link #NOBODY}; false if the caller may not. */
    boolean setForeground(int caller, int group) {
        boolean may = group >= NOBODY && processes.mayControl(caller);
        foreground = may ? group : foreground;
        return may;
    }

    /** How many signals have been typed. */
    int signals() {
        return signals;
    }

    /** A key: a byte, 0 to 255. */
    void type(int key) {
        line.type(key);
    }

    /** The foreground group hears of it, and so does who waits for the line that is gone. */
    private void signal(int signal) {
        signals++;
        if (foreground != NOBODY) {
            while (!readers.isEmpty()) {
                clients.refuse(readers.remove().caller(), Errno.EINTR);
            }
            processes.signal(foreground, signal);
        }
    }

    void read(Reader reader) {
        forget(reader.caller());
        readers.add(reader);
        serve();
    }

    void write(Writer writer) {
        forget(writer.caller);
        writers.add(writer);
        serve();
    }

    private void forget(int caller) {
        readers.removeIf(reader -> reader.caller() == caller);
        writers.removeIf(writer -> writer.caller == caller);
    }

    /** Gives readers and writers what is there for them; to be called when something has happened. */
    void serve() {
        while (!readers.isEmpty() && line.isReadable()) {
            Reader reader = readers.remove();
            int bytes = line.peek(clients.buffer(), Math.min(reader.most(), clients.buffer().length));
            if (reader.give(clients, bytes)) {
                line.drop();
            }
        }
        if (!output.isEmpty()) {
            transmitter.start();
        }
        while (!writers.isEmpty() && writers.peek().advance(output, transmitter, clients)) {
            writers.remove();
        }
        output.update();
    }
}
