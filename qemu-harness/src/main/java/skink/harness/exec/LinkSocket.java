package skink.harness.exec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import skink.harness.HarnessFault;
import skink.harness.link.LoopbackPort;

/**
 * Our end of the second serial line: QEMU connects, bytes go both ways, each direction in a thread of its own.
 *
 * <p>QEMU writes every byte by itself. If each of them woke the reader, much output would cost a thread switch for each: so in
 * a flood it pauses now and then, and bytes gather.
 */
final class LinkSocket implements AutoCloseable {
    private static final int FLOOD_BYTES = 1024;
    private static final long FLOOD_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PAUSE_MILLIS = 2;

    private final ServerSocket listener;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private long windowStartNanos;
    private int windowBytes;

    /** Opens the port that QEMU is to connect to. */
    LinkSocket() {
        try {
            listener = new ServerSocket(0, 1, InetAddress.getByName(LoopbackPort.HOST));
        } catch (IOException e) {
            throw new HarnessFault(
                    "cannot listen on the loopback address (" + e.getMessage() + ")",
                    LoopbackPort.HOST,
                    "check the limits on sockets and the network name space of this process",
                    e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Waits for the connection. */
    void accept() throws IOException {
        Socket accepted = listener.accept();
        accepted.setTcpNoDelay(true);
        synchronized (this) {
            socket = accepted;
            out = new BufferedOutputStream(accepted.getOutputStream());
        }
        in = accepted.getInputStream();
    }

    /** Waits for bytes from the guest; how many, or -1 at the end. Requires a connection; for one thread. */
    int read(byte[] to) throws IOException, InterruptedException {
        if (windowBytes >= FLOOD_BYTES) {
            boolean isFlood = System.nanoTime() - windowStartNanos < FLOOD_NANOS;
            windowBytes = 0;
            if (isFlood) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        int count = in.read(to);
        if (windowBytes == 0) {
            windowStartNanos = System.nanoTime();
        }
        windowBytes += count;
        return count;
    }

    /** Sends a byte some time before the next {@link #flush}. Requires a connection. */
    synchronized void put(int value) throws IOException {
        out.write(value);
    }

    synchronized void flush() throws IOException {
        out.flush();
    }

    @Override
    public synchronized void close() {
        try {
            listener.close();
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // Closed is what it was to be.
            assert listener.isClosed();
        }
    }
}
