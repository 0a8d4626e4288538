package skink.runtime;

import skink.magic.Address;

/**
 * What is under a process: Linux, or the kernel of the system itself.
 *
 * <p>The class by which a program starts makes the only instance that the program has, in the image, so that calls are
 * direct. An implementation neither allocates nor throws: it is also called when the heap is broken.
 */
interface Host {
    /** The lowest byte of the stack that the process may use. */
    Address stackEnd();

    /** Arranges that faults of the process become exceptions, or a report and the end; called once the heap is there. */
    void catchFaults(MemorySource memory);

    /** As {@link HostIo#write}. */
    int write(int fd, byte[] data, int offset, int length);

    /** As {@link HostIo#read}. */
    int read(int fd, byte[] data, int offset, int length);

    /** As {@link HostIo#exit}. */
    void exit(int status);

    /** As {@link HostIo#isTerminal}. */
    boolean isTerminal(int fd);

    /** As {@link HostIo#currentTimeMillis}. */
    long currentTimeMillis();

    /** As {@link HostIo#nanoTime}. */
    long nanoTime();

    /** As {@link HostIo#microTime}. */
    int microTime();

    /** As {@link HostIo#sleep}. */
    void sleep(long millis);
}
