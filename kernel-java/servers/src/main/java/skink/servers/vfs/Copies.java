package skink.servers.vfs;

/** How bytes of the archive get into the memory of clients. */
interface Copies {
    /**
     * Copies to what a client has granted, from the grant's beginning.
     *
     * @param address in this server
     * @return 0 or an {@code Errno}
     */
    int copyTo(int client, int grant, int address, int bytes);
}
