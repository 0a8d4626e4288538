package skink.servers.vfs;

/** An archive in an array, which lies at {@link #ADDRESS} of the server's memory. */
record ArchiveBytes(byte[] bytes) implements ArchiveMemory {
    static final int ADDRESS = 0x4000_0000;

    @Override
    public int size() {
        return bytes.length;
    }

    @Override
    public byte getByte(int offset) {
        return bytes[offset];
    }

    @Override
    public int addressOf(int offset) {
        if (offset < 0 || offset > bytes.length) {
            throw new IndexOutOfBoundsException(offset);
        }
        return ADDRESS + offset;
    }
}
