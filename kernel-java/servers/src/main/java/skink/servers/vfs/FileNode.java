package skink.servers.vfs;

import java.util.ArrayList;
import java.util.List;
import skink.abi.protocol.Vfs;

/** A file or a folder of the tree. */
final class FileNode {
    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;
    private static final int FILE = 0100000;
    private static final int ANY_EXECUTE = 0111;

    private final int number;
    private final String name;
    private final FileNode parent;
    private int mode;
    private long modified;
    private final int offset;
    private final int bytes;
    /** What is in the folder, in the order of names. */
    private final List<FileNode> children = new ArrayList<>();

    private FileNode(int number, String name, FileNode parent, int mode, int offset, int bytes) {
        this.number = number;
        this.name = name;
        this.parent = parent == null ? this : parent;
        this.mode = mode;
        this.offset = offset;
        this.bytes = bytes;
    }

    /** A folder; without a parent it is the root, and its own parent. */
    static FileNode folder(int number, String name, FileNode parent, int permissions) {
        return new FileNode(number, name, parent, FOLDER | permissions, 0, 0);
    }

    /** A file whose content lies there in the archive. */
    static FileNode file(int number, String name, FileNode parent, int permissions, int offset, int bytes) {
        return new FileNode(number, name, parent, FILE | permissions, offset, bytes);
    }

    static boolean isFolder(int mode) {
        return (mode & TYPE) == FOLDER;
    }

    static boolean isFile(int mode) {
        return (mode & TYPE) == FILE;
    }

    boolean isFolder() {
        return isFolder(mode);
    }

    boolean isExecutable() {
        return isFile(mode) && (mode & ANY_EXECUTE) != 0;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    FileNode parent() {
        return parent;
    }

    /** Where its content begins in the archive. */
    int offset() {
        return offset;
    }

    /** The size of its content. */
    int bytes() {
        return bytes;
    }

    void setPermissions(int permissions) {
        mode = mode & TYPE | permissions;
    }

    void setModified(long seconds) {
        modified = seconds;
    }

    Vfs.Status status() {
        return new Vfs.Status(number, mode, bytes, modified);
    }

    /** How much is in the folder. */
    int childCount() {
        return children.size();
    }

    FileNode child(int index) {
        return children.get(index);
    }

    /** What has this name in the folder; null if nothing has. */
    FileNode child(String wanted) {
        int index = indexOf(wanted);
        return index < 0 ? null : children.get(index);
    }

    /** Puts a node into the folder, which has none of its name. */
    void add(FileNode child) {
        children.add(-1 - indexOf(child.name), child);
    }

    /** The index of a name, or -1 minus where it would be. */
    private int indexOf(String wanted) {
        int low = 0;
        int high = children.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = children.get(middle).name.compareTo(wanted);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -1 - low;
    }
}
