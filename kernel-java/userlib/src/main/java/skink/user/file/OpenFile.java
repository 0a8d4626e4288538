package skink.user.file;

import java.util.Objects;
import skink.abi.grant.GrantTable;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.BadFile;
import skink.abi.protocol.BadMemory;
import skink.abi.protocol.IsAFolder;
import skink.abi.protocol.NotAFolder;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.TooManyFiles;
import skink.abi.protocol.Vfs;
import skink.abi.user.WellKnown;
import skink.user.Grants;
import skink.user.IoBuffer;
import skink.user.protocol.VfsClient;

/** An open file or folder. A forked process does not have those of its parent. */
public final class OpenFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 4096;

    private static final VfsClient VFS = new VfsClient(WellKnown.VFS);
    /** All reading goes through it, so the server can be given a grant. */
    private static IoBuffer buffer;

    private final int number;

    private OpenFile(int number) {
        this.number = number;
    }

    /** Opens what a path, absolute or relative to {@code $PWD}, leads to. */
    public static OpenFile open(String path) throws NotFound, NotAFolder, TooManyFiles {
        return new OpenFile(VFS.open(Files.checked(path)));
    }

    /**
     * Reads on from where the last read has ended.
     *
     * @return how many bytes: fewer than {@code count} perhaps, and 0 at the end
     */
    public int read(byte[] to, int offset, int count) throws IsAFolder {
        Objects.checkFromIndexSize(offset, count, to.length);
        if (buffer == null) {
            buffer = IoBuffer.allocate(BUFFER_BYTES);
        }
        int most = Math.min(count, BUFFER_BYTES);
        int grant = Grants.direct(WellKnown.VFS, buffer, 0, most, GrantTable.WRITE);
        try {
            int got = VFS.read(number, grant, most);
            buffer.get(0, to, offset, got);
            return got;
        } catch (BadFile | BadMemory | BadArgument impossible) {
            throw new IllegalStateException(impossible.getMessage());
        } finally {
            Grants.revoke(grant);
        }
    }

    /** Sets where the next read begins, or in a folder which name is next. */
    public void seek(int position) throws BadArgument {
        try {
            VFS.seek(number, position);
        } catch (BadFile closed) {
            throw new IllegalStateException(closed.getMessage());
        }
    }

    /** The next name in a folder; "" behind the last. */
    public String nextName() throws NotAFolder {
        try {
            return VFS.nextName(number);
        } catch (BadFile closed) {
            throw new IllegalStateException(closed.getMessage());
        }
    }

    public Vfs.Status status() {
        try {
            return VFS.statusOf(number);
        } catch (BadFile closed) {
            throw new IllegalStateException(closed.getMessage());
        }
    }

    /** What the file server knows of a path. */
    static Vfs.Status status(String path) throws NotFound, NotAFolder {
        return VFS.status(path);
    }

    @Override
    public void close() {
        try {
            VFS.close(number);
        } catch (BadFile closed) {
            throw new IllegalStateException(closed.getMessage());
        }
    }
}
