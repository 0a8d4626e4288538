package skink.drivers.pci;

/** The registers of functions. A place is where a function is: bus, device and number, as {@link Place} packs them. */
interface ConfigurationSpace {
    /** Reads 1, 2 or 4 bytes at an offset that is a multiple of them; all ones where no function is. */
    int read(int place, int offset, int bytes);

    void write(int place, int offset, int bytes, int value);
}
