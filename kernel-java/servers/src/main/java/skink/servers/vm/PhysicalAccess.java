package skink.servers.vm;

/** Words of physical memory, by physical address. On the host: an array. */
interface PhysicalAccess {
    int load(int physical);

    void store(int physical, int value);

    byte loadByte(int physical);

    void storeByte(int physical, byte value);

    /** Copies between places that do not overlap. */
    void copy(int to, int from, int bytes);

    void clear(int physical, int bytes);
}
