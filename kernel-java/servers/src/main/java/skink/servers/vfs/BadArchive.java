package skink.servers.vfs;

/** The archive is not what its format says. */
final class BadArchive extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * @param offset of the entry, from the archive's beginning
     * @param reason what is wrong with it
     */
    BadArchive(long offset, String reason) {
        super("the entry at byte " + offset + " " + reason, null, false, false);
    }
}
