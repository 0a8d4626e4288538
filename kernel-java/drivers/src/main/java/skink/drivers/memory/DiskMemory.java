package skink.drivers.memory;

import skink.abi.protocol.NoMemory;

/** Where the memory of disks comes from. */
interface DiskMemory {
    /** Zeroed memory of this process, for ever; its address. */
    int take(int bytes) throws NoMemory;
}
