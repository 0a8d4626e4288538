package skink.drivers.tty;

/** Where a line discipline shows what is typed. */
interface Display {
    /** Shows a byte, 0 to 255, as far as there is room. */
    void echo(int value);

    /** The column, from 0 on, at which the next letter appears. */
    int column();
}
