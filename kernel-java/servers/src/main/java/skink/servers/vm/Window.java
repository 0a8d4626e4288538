package skink.servers.vm;

import skink.abi.ipc.Errno;

/**
 * The time in which a process is inhibited, because mappings of it are taken away or replaced: one for each operation.
 *
 * <p>Making a page present that was not there needs none: nobody can have used it.
 */
final class Window {
    private final MemoryCalls kernel;
    private int process;
    private boolean isOpen;
    private int opened;

    Window(MemoryCalls kernel) {
        this.kernel = kernel;
    }

    /** Stops the process; false if it lives no more. */
    boolean open(int endpoint) {
        if (isOpen) {
            throw new IllegalStateException("a window within a window");
        }
        if (kernel.inhibit(endpoint) != Errno.OK) {
            return false;
        }
        process = endpoint;
        isOpen = true;
        opened++;
        return true;
    }

    boolean isOpenFor(int endpoint) {
        return isOpen && process == endpoint;
    }

    /** Lets it go on; afterwards no processor remembers what was mapped before. */
    void close() {
        isOpen = false;
        int error = kernel.release(process);
        if (error != Errno.OK && error != Errno.EDEADSRCDST) {
            throw new IllegalStateException("the window of a process that was not inhibited: " + error);
        }
    }

    /** How many there were. */
    int count() {
        return opened;
    }
}
