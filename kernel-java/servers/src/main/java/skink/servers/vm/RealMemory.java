package skink.servers.vm;

import skink.user.PhysicalMemory;

/** The machine's memory, as the kernel shows it to this process. */
final class RealMemory implements PhysicalAccess {
    @Override
    public int load(int physical) {
        return PhysicalMemory.load(physical);
    }

    @Override
    public void store(int physical, int value) {
        PhysicalMemory.store(physical, value);
    }

    @Override
    public byte loadByte(int physical) {
        return PhysicalMemory.loadByte(physical);
    }

    @Override
    public void storeByte(int physical, byte value) {
        PhysicalMemory.storeByte(physical, value);
    }

    @Override
    public void copy(int to, int from, int bytes) {
        PhysicalMemory.copy(to, from, bytes);
    }

    @Override
    public void clear(int physical, int bytes) {
        PhysicalMemory.clear(physical, bytes);
    }
}
