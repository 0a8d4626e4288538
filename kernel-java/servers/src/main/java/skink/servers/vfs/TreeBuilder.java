package skink.servers.vfs;

import skink.user.Utf8;

/**
 * Makes the tree of an archive's entries.
 *
 * <ul>
 *   <li>I1: the tree is one: every node but the root is in exactly one folder, since an entry has one name and there are no
 *       links.
 *   <li>I2: a name is one node: a second entry of the same name is refused. A folder that is only implied by what lies in it
 *       may get its own entry later.
 *   <li>I3: every part of a name can be told in a message and typed in a path: 1 to {@value #MOST_PART_BYTES} bytes, neither
 *       {@code .} nor {@code ..}, no control characters.
 * </ul>
 *
 * <p>What lies in the folder {@value #FILLER} only moves the files behind it to the beginning of a page, and is left out.
 */
final class TreeBuilder {
    /** Names of filler entries begin so. */
    static final String FILLER = ".align/";
    /** More nodes would not fit the server's heap. */
    static final int MOST_NODES = 4096;

    private static final int MOST_PART_BYTES = 56;
    private static final int PERMISSIONS = 0777;
    private static final int IMPLIED_PERMISSIONS = 0555;

    private final FileNode root = FileNode.folder(1, "", null, IMPLIED_PERMISSIONS);
    private int nodes = 1;
    /** By number: whether the folder has had no entry of its own yet. */
    private final boolean[] implied = new boolean[MOST_NODES + 1];

    private TreeBuilder() {}

    /** The tree of an archive. */
    static FileTree treeOf(ArchiveMemory archive) throws BadArchive {
        TreeBuilder builder = new TreeBuilder();
        CpioReader reader = new CpioReader(archive);
        for (CpioEntry entry = reader.next(); entry != null; entry = reader.next()) {
            if (!entry.name().startsWith(FILLER)) {
                builder.add(entry);
            }
        }
        return new FileTree(builder.root);
    }

    private void add(CpioEntry entry) throws BadArchive {
        int mode = entry.mode();
        check(FileNode.isFolder(mode) || FileNode.isFile(mode), entry, "is neither a file nor a folder");
        check(FileNode.isFile(mode) || entry.bytes() == 0, entry, "is a folder with content");
        int slash = entry.name().lastIndexOf('/');
        FileNode parent = slash < 0 ? root : folder(entry, entry.name().substring(0, slash));
        String part = checked(entry, entry.name().substring(slash + 1));
        FileNode node = parent.child(part);
        if (node == null) {
            node = FileNode.isFolder(mode)
                    ? FileNode.folder(newNumber(entry), part, parent, mode & PERMISSIONS)
                    : FileNode.file(newNumber(entry), part, parent, mode & PERMISSIONS, entry.offset(), entry.bytes());
            parent.add(node);
        } else {
            boolean isDescribed = !implied[node.number()];
            check(FileNode.isFolder(mode) && !isDescribed, entry, "has a name that another one has");
            implied[node.number()] = false;
            node.setPermissions(mode & PERMISSIONS);
        }
        node.setModified(entry.modified());
    }

    /** The folder of this path, made if no entry has told of it. */
    private FileNode folder(CpioEntry entry, String path) throws BadArchive {
        FileNode folder = root;
        for (int at = 0; at <= path.length(); ) {
            int slash = path.indexOf('/', at);
            int end = slash < 0 ? path.length() : slash;
            String part = checked(entry, path.substring(at, end));
            FileNode next = folder.child(part);
            if (next == null) {
                next = FileNode.folder(newNumber(entry), part, folder, IMPLIED_PERMISSIONS);
                implied[next.number()] = true;
                folder.add(next);
            }
            check(next.isFolder(), entry, "lies in what is no folder");
            folder = next;
            at = end + 1;
        }
        return folder;
    }

    private int newNumber(CpioEntry entry) throws BadArchive {
        check(nodes < MOST_NODES, entry, "is one too many");
        return ++nodes;
    }

    private static String checked(CpioEntry entry, String part) throws BadArchive {
        boolean sound =
                !part.isEmpty() && !part.equals(".") && !part.equals("..") && Utf8.length(part) <= MOST_PART_BYTES;
        for (int i = 0; i < part.length(); i++) {
            sound &= !Character.isISOControl(part.charAt(i));
        }
        check(sound, entry, "has a name that no file can have");
        return part;
    }

    private static void check(boolean holds, CpioEntry entry, String otherwise) throws BadArchive {
        if (!holds) {
            throw new BadArchive(entry.start(), otherwise);
        }
    }
}
