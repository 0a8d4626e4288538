package skink.servers.vfs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;

/** Makes archives with Commons Compress. */
final class ArchiveMaker {
    private static final int BLOCK_BYTES = 512;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CpioArchiveOutputStream archive =
            new CpioArchiveOutputStream(bytes, CpioConstants.FORMAT_NEW, BLOCK_BYTES, "UTF-8");

    ArchiveMaker folder(String name) {
        return entry(name, 040755, new byte[0]);
    }

    ArchiveMaker file(String name, String content) {
        return entry(name, 0100644, content.getBytes(StandardCharsets.UTF_8));
    }

    ArchiveMaker program(String name, byte[] content) {
        return entry(name, 0100755, content);
    }

    /** An entry; its time is how many bytes are before it. */
    ArchiveMaker entry(String name, int mode, byte[] content) {
        try {
            CpioArchiveEntry entry = new CpioArchiveEntry(name);
            entry.setMode(mode);
            entry.setTime(bytes.size());
            entry.setSize(content.length);
            archive.putArchiveEntry(entry);
            archive.write(content);
            archive.closeArchiveEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Filler, so that the content of an entry of this name begins at the next page. */
    ArchiveMaker pageFor(String name) {
        String filler = ".align/" + bytes.size();
        int header = aligned(110 + name.length() + 1);
        int begin = bytes.size() + aligned(110 + filler.length() + 1);
        return entry(filler, 0100444, new byte[-(begin + header) & 4095]);
    }

    private static int aligned(int bytes) {
        return (bytes + 3) & -4;
    }

    byte[] bytes() {
        try {
            archive.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FileTree tree() throws BadArchive {
        return TreeBuilder.treeOf(new ArchiveBytes(bytes()));
    }
}
