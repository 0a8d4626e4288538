package skink.drivers.pci;

/** Where a function is, in one word: bus (8 bits), device (5), function (3). */
final class Place {
    static final int BUSES = 256;
    static final int DEVICES = 32;
    static final int FUNCTIONS = 8;

    private Place() {}

    static int of(int bus, int device, int function) {
        return bus << 8 | device << 3 | function;
    }

    static int bus(int place) {
        return place >>> 8;
    }

    static int device(int place) {
        return place >>> 3 & DEVICES - 1;
    }

    static int function(int place) {
        return place & FUNCTIONS - 1;
    }
}
