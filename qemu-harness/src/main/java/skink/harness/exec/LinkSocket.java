package skink.harness.exec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import skink.harness.HarnessFault;
import skink.harness.link.LoopbackPort;

/** Our end of the second serial line: QEMU connects, bytes go both ways, each direction in a thread of its own. */
final class LinkSocket implements AutoCloseable {
    private final ServerSocket listener;
    private Socket socket;
    private OutputStream out;

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

    /** Waits for the connection; what comes over it. */
    InputStream accept() throws IOException {
        Socket accepted = listener.accept();
        accepted.setTcpNoDelay(true);
        synchronized (this) {
            socket = accepted;
            out = new BufferedOutputStream(accepted.getOutputStream());
        }
        return accepted.getInputStream();
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
