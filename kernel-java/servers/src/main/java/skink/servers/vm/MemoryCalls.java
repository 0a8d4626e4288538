package skink.servers.vm;

/** The kernel calls of a memory manager. Each returns 0 or what it was asked for, or an {@code Errno}. */
interface MemoryCalls {
    /** The endpoint of a slot's tenant. */
    int tenant(int slot);

    /** The physical address of the process's page directory. */
    int directory(int process);

    /** The process stops; nobody but this server uses its memory until {@link #release}. */
    int inhibit(int process);

    int release(int process);

    int clearFault(int process);

    int refuseFault(int process);

    int memoryDone(int process, boolean refused);

    /** Gives the process, which is inhibited, another page directory. */
    int setDirectory(int process, int directory);

    /** The new process's endpoint. */
    int fork(int parent, int directory, int messages, int saved);

    int exec(int process, int entry, int stackPointer, String name);
}
