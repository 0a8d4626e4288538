package skink.user;

import java.util.Objects;
import skink.abi.user.UserSpace;
import skink.magic.Address;

/**
 * Where the standard streams of this process go: each to a device of bytes, or to none, which is the kernel's console for
 * output and no input. A forked process and a new program have those of the process before.
 */
public final class Streams {
    public static final int INPUT = 0;
    public static final int OUTPUT = 1;
    public static final int ERROR = 2;

    private static final int COUNT = 3;
    private static final int MINOR = 4;
    private static final int TERMINAL = 8;

    private Streams() {}

    /** The endpoint of a stream's device; 0 for none. */
    public static int device(int stream) {
        return entry(stream).loadInt();
    }

    /** Which of the device's minors it is. */
    public static int minor(int stream) {
        return entry(stream).loadInt(MINOR);
    }

    public static boolean isTerminal(int stream) {
        return entry(stream).loadInt(TERMINAL) != 0;
    }

    /** Connects a stream; what the program has printed and not yet flushed goes there, too. */
    public static void connect(int stream, int device, int minor, boolean terminal) {
        Address entry = entry(stream);
        entry.store(minor, MINOR);
        entry.store(terminal ? 1 : 0, TERMINAL);
        entry.store(device);
    }

    private static Address entry(int stream) {
        int offset = UserSpace.STREAMS + UserSpace.STREAM_BYTES * Objects.checkIndex(stream, COUNT);
        return Address.of(UserSpace.MESSAGE_PAGE + offset);
    }
}
