package skink.user.terminal;

import skink.abi.protocol.BadArgument;
import skink.abi.protocol.NoDevice;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Tty;
import skink.user.Streams;
import skink.user.protocol.CharClient;
import skink.user.protocol.TtyClient;

/** A terminal: how it treats what is typed, how large it is, and which processes its keys interrupt. */
public final class Terminal {
    private final TtyClient tty;
    private final CharClient bytes;
    private final int minor;

    private Terminal(int device, int minor) {
        this.tty = new TtyClient(device);
        this.bytes = new CharClient(device);
        this.minor = minor;
    }

    /** The terminal that a standard stream is connected to; null if it is none. */
    public static Terminal of(int stream) {
        return Streams.device(stream) != 0 && Streams.isTerminal(stream)
                ? new Terminal(Streams.device(stream), Streams.minor(stream))
                : null;
    }

    /** A set of {@link Tty#CANONICAL}, {@link Tty#ECHO} and {@link Tty#SIGNALS}. */
    public int mode() throws NoDevice {
        return tty.mode(minor);
    }

    public void setMode(int mode) throws NoDevice {
        try {
            tty.setMode(minor, mode);
        } catch (BadArgument refused) {
            throw new IllegalArgumentException("a terminal has no mode " + mode);
        }
    }

    /** Its size in letters. */
    public Tty.Size size() throws NoDevice {
        return tty.size(minor);
    }

    /** The group of processes that its keys send signals to; 0 for none. */
    public int foreground() throws NoDevice {
        return tty.foreground(minor);
    }

    public void setForeground(int group) throws NoDevice, NotPermitted {
        tty.setForeground(minor, group);
    }

    /** Waits until everything has been shown. */
    public void drain() throws NoDevice {
        tty.drain(minor);
    }

    /** How many bytes can be read without waiting. */
    public int available() throws NoDevice {
        return bytes.available(minor);
    }
}
