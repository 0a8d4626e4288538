package skink.runtime.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import skink.runtime.HostIo;

/** Standard input; what was printed before is shown before it waits. */
final class HostInput extends InputStream {
    private static final int STANDARD_INPUT = 0;

    private final byte[] single = new byte[1];

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        System.out.flush();
        int count = HostIo.read(STANDARD_INPUT, bytes, offset, length);
        if (count < 0) {
            throw new IOException("the host refused to read from standard input");
        }
        return count == 0 ? -1 : count;
    }
}
