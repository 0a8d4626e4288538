package skink.drivers.memory;

import skink.abi.protocol.BadArgument;

/**
 * A disk in memory of this process.
 *
 * @param address where it begins
 * @param bytes its size, a multiple of {@link #BLOCK_BYTES}
 */
record RamDisk(int address, int bytes) {
    static final int BLOCK_BYTES = 512;

    RamDisk {
        if (bytes < BLOCK_BYTES || bytes % BLOCK_BYTES != 0) {
            throw new IllegalArgumentException("no disk has " + bytes + " bytes");
        }
    }

    /** How many bytes of a read that begins at a position the disk has: fewer at its end, none behind it. */
    int readable(long position, int count) throws BadArgument {
        if (position < 0 || position % BLOCK_BYTES != 0 || count < 1 || count % BLOCK_BYTES != 0) {
            throw BadArgument.ERROR;
        }
        return (int) Math.max(0, Math.min(count, bytes - position));
    }

    /** How many bytes of a write that begins at a position the disk takes: fewer at its end, but some. */
    int writable(long position, int count) throws BadArgument {
        int some = readable(position, count);
        if (some == 0) {
            throw BadArgument.ERROR;
        }
        return some;
    }

    /** Where a position on the disk is. */
    int addressOf(long position) {
        return address + (int) position;
    }
}
