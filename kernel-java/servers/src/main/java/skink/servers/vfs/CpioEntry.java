package skink.servers.vfs;

/**
 * An entry of the archive, as it says itself.
 *
 * @param start of its header, from the archive's beginning
 * @param mode as POSIX has it: type and permissions
 * @param modified in seconds since 1970
 * @param offset of its content, from the archive's beginning
 * @param bytes of its content, which lies within the archive
 */
record CpioEntry(int start, String name, int mode, long modified, int offset, int bytes) {}
