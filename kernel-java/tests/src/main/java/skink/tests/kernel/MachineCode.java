package skink.tests.kernel;

import skink.user.PhysicalMemory;

/** Instructions, written byte by byte into a frame. */
final class MachineCode {
    private final int frame;
    private int word;
    private int length;

    MachineCode(int frame) {
        this.frame = frame;
    }

    MachineCode bytes(int... values) {
        for (int value : values) {
            word |= (value & 0xFF) << 8 * (length & 3);
            length++;
            if ((length & 3) == 0) {
                PhysicalMemory.store(frame + length - 4, word);
                word = 0;
            }
        }
        return this;
    }

    MachineCode word(int value) {
        return bytes(value, value >>> 8, value >>> 16, value >>> 24);
    }

    /** Writes what is left. */
    void end() {
        PhysicalMemory.store(frame + (length & -4), word);
    }
}
