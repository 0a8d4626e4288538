package skink.servers.vfs;

import skink.abi.ipc.Errno;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadFile;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.InitKind;
import skink.abi.protocol.IsAFolder;
import skink.abi.protocol.NotAFolder;
import skink.abi.protocol.NotAProgram;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.TooManyFiles;
import skink.abi.protocol.Vfs;
import skink.abi.user.WellKnown;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.protocol.VfsDispatcher;
import skink.user.protocol.VfsServer;
import skink.user.server.Server;
import skink.user.server.ServerLoop;

/** The server: a tree that never changes, and what every process has open of it. */
public final class FileServer implements Server, VfsServer {
    private static final int PAGE_BYTES = 4096;
    /** An ELF file begins so. */
    private static final byte[] ELF = {0x7F, 'E', 'L', 'F'};

    private final ArchiveSource source;
    private final Copies copies;
    private final OpenFiles files;
    private ArchiveMemory archive;
    private FileTree tree;

    /** A server for the processes of a table with so many slots. */
    FileServer(ArchiveSource source, Copies copies, int slots) {
        this.source = source;
        this.copies = copies;
        this.files = new OpenFiles(slots);
    }

    public static void main(String[] args) {
        KernelCalls.systemInfo();
        int slots = Message.IN.word(1);
        FileServer server = new FileServer(BootArchive::map, new KernelCopies(), slots);
        ServerLoop.run(args, server, new VfsDispatcher(server));
    }

    /** Maps the archive and takes it apart. One that is not sound is not served at all. */
    @Override
    public int initialize(InitKind kind) {
        try {
            archive = source.map();
            tree = TreeBuilder.treeOf(archive);
            return Errno.OK;
        } catch (Refusal refused) {
            return failed(refused.getMessage());
        } catch (BadArchive spoilt) {
            return failed(spoilt.getMessage());
        }
    }

    private static int failed(String reason) {
        System.err.println("vfs: there are no files: " + reason);
        return Errno.EINVAL;
    }

    @Override
    public int open(int caller, String path) throws NotFound, NotAFolder, TooManyFiles {
        return files.open(caller, tree.find(path));
    }

    @Override
    public void close(int caller, int file) throws BadFile {
        files.close(caller, file);
    }

    @Override
    public int read(int caller, int file, int grant, int bytes) throws BadFile, IsAFolder, BadMemory, BadArgument {
        OpenFile open = files.get(caller, file);
        FileNode node = open.node;
        if (node.isFolder()) {
            throw IsAFolder.ERROR;
        }
        if (bytes < 0) {
            throw BadArgument.ERROR;
        }
        int count = Math.min(bytes, Math.max(node.bytes() - open.position, 0));
        if (count > 0) {
            int address = archive.addressOf(node.offset() + open.position);
            if (copies.copyTo(caller, grant, address, count) != Errno.OK) {
                throw BadMemory.ERROR;
            }
            open.position += count;
        }
        return count;
    }

    /** In a folder, 0 is before the first name. */
    @Override
    public void seek(int caller, int file, int position) throws BadFile, BadArgument {
        OpenFile open = files.get(caller, file);
        if (position < 0) {
            throw BadArgument.ERROR;
        }
        open.position = position;
    }

    @Override
    public Vfs.Status status(int caller, String path) throws NotFound, NotAFolder {
        return tree.find(path).status();
    }

    @Override
    public Vfs.Status statusOf(int caller, int file) throws BadFile {
        return files.get(caller, file).node.status();
    }

    @Override
    public String nextName(int caller, int file) throws BadFile, NotAFolder {
        OpenFile open = files.get(caller, file);
        if (!open.node.isFolder()) {
            throw NotAFolder.ERROR;
        }
        return open.position < open.node.childCount()
                ? open.node.child(open.position++).name()
                : "";
    }

    @Override
    public Vfs.Place program(int caller, String path)
            throws NotPermitted, NotFound, NotAFolder, IsAFolder, NotAProgram {
        if (caller != WellKnown.PM) {
            throw NotPermitted.ERROR;
        }
        FileNode node = tree.find(path);
        if (node.isFolder()) {
            throw IsAFolder.ERROR;
        }
        int address = archive.addressOf(node.offset());
        if (!node.isExecutable() || !isElf(node) || address % PAGE_BYTES != 0) {
            throw NotAProgram.ERROR;
        }
        return new Vfs.Place(address, node.bytes());
    }

    private boolean isElf(FileNode node) {
        boolean is = node.bytes() >= ELF.length;
        for (int i = 0; is && i < ELF.length; i++) {
            is = archive.getByte(node.offset() + i) == ELF[i];
        }
        return is;
    }
}
