package skink.drivers.memory;

import skink.abi.protocol.NoMemory;
import skink.user.IoBuffer;

/** Memory of the process's buffers, of which the plan gives it some. */
final class BufferMemory implements DiskMemory {
    @Override
    public int take(int bytes) throws NoMemory {
        try {
            return IoBuffer.allocate(bytes).address();
        } catch (OutOfMemoryError usedUp) {
            throw NoMemory.ERROR;
        }
    }
}
