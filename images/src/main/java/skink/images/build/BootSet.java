package skink.images.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;

/**
 * The boot set: one archive of everything that boots, the multiboot kernel first.
 *
 * <p>The format is cpio "newc", without times and owners, so that the same parts give the same bytes.
 */
public final class BootSet {
    /** The kernel's name in the archive. */
    public static final String KERNEL_NAME = "boot/kernel.elf";

    private static final int READABLE_EXECUTABLE_FILE = 0100555;

    private BootSet() {}

    /**
     * Writes the archive and, beside it, {@code FILE.sha256} (not beside a device or a pipe).
     *
     * @return the SHA-256 of the archive, in hexadecimal
     */
    public static String write(Path kernel, Path output) {
        byte[] archive = archive(kernel);
        String sum = sha256(archive);
        AtomicFile.write(output, archive, false);
        if (!Files.isRegularFile(output)) {
            return sum;
        }
        String line = sum + "  " + output.getFileName() + "\n";
        Path beside = output.resolveSibling(output.getFileName() + ".sha256");
        AtomicFile.write(beside, line.getBytes(StandardCharsets.UTF_8), false);
        return sum;
    }

    private static byte[] archive(Path kernel) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CpioArchiveOutputStream archive = new CpioArchiveOutputStream(bytes)) {
            byte[] content = Files.readAllBytes(kernel);
            CpioArchiveEntry entry = new CpioArchiveEntry(KERNEL_NAME);
            entry.setSize(content.length);
            entry.setMode(READABLE_EXECUTABLE_FILE);
            entry.setTime(0);
            archive.putArchiveEntry(entry);
            archive.write(content);
            archive.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the boot set from " + kernel, e);
        }
        return bytes.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
