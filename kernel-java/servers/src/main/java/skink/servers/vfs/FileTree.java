package skink.servers.vfs;

import skink.abi.protocol.NotAFolder;
import skink.abi.protocol.NotFound;

/** The tree, and the walk along a path. */
final class FileTree {
    private final FileNode root;

    FileTree(FileNode root) {
        this.root = root;
    }

    /**
     * What an absolute path leads to. {@code .} is where the walk is, {@code ..} the folder above, of the root the root;
     * several slashes are one; a slash at the end asks for a folder.
     */
    FileNode find(String path) throws NotFound, NotAFolder {
        if (path.isEmpty() || path.charAt(0) != '/') {
            throw NotFound.ERROR;
        }
        FileNode node = root;
        for (int at = 1; at <= path.length(); ) {
            int slash = path.indexOf('/', at);
            int end = slash < 0 ? path.length() : slash;
            if (!node.isFolder()) {
                throw NotAFolder.ERROR;
            }
            node = step(node, path.substring(at, end));
            at = end + 1;
        }
        return node;
    }

    private static FileNode step(FileNode folder, String part) throws NotFound {
        if (part.isEmpty() || part.equals(".")) {
            return folder;
        }
        FileNode next = part.equals("..") ? folder.parent() : folder.child(part);
        if (next == null) {
            throw NotFound.ERROR;
        }
        return next;
    }
}
