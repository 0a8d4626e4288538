package skink.runtime.jdk;

import java.io.IOException;
import java.io.OutputStream;
import skink.runtime.HostIo;

/**
 * Buffered bytes to a descriptor of the host; a terminal sees each line when it ends.
 *
 * <p>The end of the process flushes the streams that then are {@code System.out} and {@code System.err}. One that another
 * stream has replaced is flushed by nobody, so it keeps nothing back from then on.
 */
final class HostOutput extends OutputStream {
    private static final int BUFFER_BYTES = 8192;

    private final int fd;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int used;
    private boolean asked;
    private boolean terminal;
    /** How many bytes may wait: as many as fit, or none. */
    private int capacity = BUFFER_BYTES;

    HostOutput(int fd) {
        this.fd = fd;
    }

    @Override
    public void write(int value) throws IOException {
        buffer[used++] = (byte) value;
        if (used >= capacity) {
            flush();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > capacity - used) {
            flush();
        }
        if (length > capacity) {
            send(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, used, length);
            used += length;
        }
    }

    @Override
    public void flush() throws IOException {
        if (used > 0) {
            int length = used;
            used = 0;
            send(buffer, 0, length);
        }
    }

    /** Whether another stream has taken the place of the process's own. */
    void setReplaced(boolean is) throws IOException {
        capacity = is ? 0 : BUFFER_BYTES;
        flush();
    }

    /** Called at the end of each line. */
    void endLine() throws IOException {
        if (!asked) {
            asked = true;
            terminal = HostIo.isTerminal(fd);
        }
        if (terminal) {
            flush();
        }
    }

    private void send(byte[] bytes, int offset, int length) throws IOException {
        if (HostIo.write(fd, bytes, offset, length) < 0) {
            throw new IOException("the host refused to write to descriptor " + fd);
        }
    }
}
