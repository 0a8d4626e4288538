package skink.images.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;

/**
 * A tree of files, as the cpio archive that the file server serves.
 *
 * <p>The content of every program begins at a multiple of {@value #PAGE_BYTES} bytes from the archive's beginning, which boots
 * at the beginning of a page: so its pages can be mapped where they lie. Filler entries, whose names begin with {@value
 * #FILLER}, see to that; the server hides them. There are no times and owners and the order is that of names, so the same
 * files give the same bytes.
 */
public final class FileTree {
    static final String FILLER = ".align/";

    private static final int PAGE_BYTES = 4096;
    private static final int BLOCK_BYTES = 512;
    private static final int HEADER_BYTES = 110;
    private static final int FOLDER_MODE = 0040555;
    private static final int FILE_MODE = 0100444;
    private static final int PROGRAM_MODE = 0100555;

    private record Node(int mode, byte[] content) {}

    private final Map<String, Node> nodes = new TreeMap<>();

    /** Puts a folder into the tree, and those above it. */
    public FileTree folder(String name) {
        parents(name);
        nodes.put(name, new Node(FOLDER_MODE, new byte[0]));
        return this;
    }

    /** Puts a file that is only read into the tree, with the folders above it. */
    public FileTree file(String name, byte[] content) {
        parents(name);
        nodes.put(name, new Node(FILE_MODE, content));
        return this;
    }

    /** Puts a program into the tree, with the folders above it. */
    public FileTree program(String name, byte[] elf) {
        parents(name);
        nodes.put(name, new Node(PROGRAM_MODE, elf));
        return this;
    }

    private void parents(String name) {
        int slash = name.lastIndexOf('/');
        if (slash >= 0) {
            folder(name.substring(0, slash));
        }
    }

    /** The archive. */
    public byte[] archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CpioArchiveOutputStream archive =
                new CpioArchiveOutputStream(bytes, CpioConstants.FORMAT_NEW, BLOCK_BYTES, "UTF-8")) {
            for (Map.Entry<String, Node> entry : nodes.entrySet()) {
                Node node = entry.getValue();
                if (node.mode == PROGRAM_MODE) {
                    fill(archive, bytes.size(), entry.getKey());
                }
                put(archive, entry.getKey(), node);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the archive of files", e);
        }
        return bytes.toByteArray();
    }

    /** Writes filler from {@code position} on, so that the content of an entry of this name begins at a page. */
    private static void fill(CpioArchiveOutputStream archive, int position, String next) throws IOException {
        String filler = FILLER + position / PAGE_BYTES;
        int begin = position + headerBytes(filler) + headerBytes(next);
        put(archive, filler, new Node(FILE_MODE, new byte[-begin & PAGE_BYTES - 1]));
    }

    /** What lies before an entry's content: header and name, filled up to a multiple of four bytes. */
    private static int headerBytes(String name) {
        int bytes = HEADER_BYTES + name.getBytes(StandardCharsets.UTF_8).length + 1;
        return (bytes + 3) & -4;
    }

    private static void put(CpioArchiveOutputStream archive, String name, Node node) throws IOException {
        CpioArchiveEntry entry = new CpioArchiveEntry(name);
        entry.setSize(node.content.length);
        entry.setMode(node.mode);
        entry.setTime(0);
        archive.putArchiveEntry(entry);
        archive.write(node.content);
        archive.closeArchiveEntry();
    }
}
