package skink.abi.protocol;

/**
 * Files: so far the tree of the boot set, which can only be read. A subset of what the file system server will speak.
 *
 * <p>Paths are absolute; parts {@code .} and {@code ..} are followed. Numbers of open files are the caller's own and begin at
 * 3; programs that are forked or begin anew have none.
 */
@Protocol(base = 0xA00)
public interface Vfs {
    /** Opens a file or a folder. */
    @Call(0)
    int open(@Text(52) String path) throws NotFound, NotAFolder, TooManyFiles;

    @Call(1)
    void close(int file) throws BadFile;

    /**
     * Reads on from where the last read has ended.
     *
     * @param grant of memory of the caller, writable
     * @param bytes the most
     * @return how many: fewer at the end of the file, 0 there
     */
    @Call(2)
    int read(int file, int grant, int bytes) throws BadFile, IsAFolder, BadMemory, BadArgument;

    /** Sets where the next read begins, from the file's beginning. */
    @Call(3)
    void seek(int file, int position) throws BadFile, BadArgument;

    /** What a path leads to. */
    @Call(4)
    Status status(@Text(52) String path) throws NotFound, NotAFolder;

    /** What is open as this number. */
    @Call(5)
    Status statusOf(int file) throws BadFile;

    /** The next name in an open folder, in their order; "" behind the last. */
    @Call(6)
    @Text(56)
    String nextName(int file) throws BadFile, NotAFolder;

    /** For PM: where in this server's memory the file is. */
    @Call(7)
    Place program(@Text(52) String path) throws NotPermitted, NotFound, NotAFolder, IsAFolder, NotAProgram;

    /**
     * A file's status.
     *
     * @param number of the file in the tree
     * @param mode as POSIX has it: type and permissions
     * @param modified in seconds since 1970
     */
    record Status(int number, int mode, int bytes, long modified) {}

    /** Where a file lies. */
    record Place(int address, int bytes) {}
}
