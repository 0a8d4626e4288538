package skink.servers.vfs;

/** An open file or folder, and where its reader is. */
final class OpenFile {
    final FileNode node;
    /** In a file a byte, perhaps beyond its end; in a folder the index of the next name. */
    int position;

    OpenFile(FileNode node) {
        this.node = node;
    }
}
