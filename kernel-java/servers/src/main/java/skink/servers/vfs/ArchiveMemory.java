package skink.servers.vfs;

/** An archive as it lies in memory. */
interface ArchiveMemory {
    /** Its bytes. */
    int size();

    /** The byte at an offset, 0 to {@link #size} - 1; {@code IndexOutOfBoundsException} beyond. */
    byte getByte(int offset);

    /** Where an offset lies in this server's memory. */
    int addressOf(int offset);
}
