package skink.abi.protocol;

/**
 * Terminals, beyond {@link Char}: how lines are edited, what keys mean, whose terminal it is. Minor 0 is the console.
 */
@Protocol(base = 0x1100)
public interface Tty {
    /** How a terminal behaves: a set of {@link #CANONICAL}, {@link #ECHO}, {@link #SIGNALS}. */
    @Call(0)
    int mode(int minor) throws NoDevice;

    /** Changes that. What has been typed and not yet read stays. */
    @Call(1)
    void setMode(int minor, int mode) throws NoDevice, BadArgument;

    /** Its size in letters. */
    @Call(2)
    Size size(int minor) throws NoDevice;

    /** Which group of processes gets the signals of its keys; 0: none. */
    @Call(3)
    int foreground(int minor) throws NoDevice;

    @Call(4)
    void setForeground(int minor, int group) throws NoDevice, NotPermitted;

    /** Waits until everything has been shown. */
    @Call(5)
    @Late
    void drain(int minor) throws NoDevice;

    /** Lines are edited, and read whole: backspace, Ctrl-U, Ctrl-W, Ctrl-D. */
    int CANONICAL = 1;
    /** What is typed is shown. */
    int ECHO = 2;
    /** Ctrl-C, Ctrl-\\ and Ctrl-Z are signals to the foreground group. */
    int SIGNALS = 4;

    /** A terminal's size. */
    record Size(int columns, int rows) {}
}
