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
import java.util.List;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import skink.harness.machine.MachineSpec;

/**
 * The boot set: one archive of everything that boots, the multiboot kernel first, then its modules in their order.
 *
 * <p>{@value #MODULES_NAME} has a line for each module: its name in the archive, and the arguments that the boot loader passes
 * on. The format is cpio "newc", without times and owners, so that the same parts give the same bytes.
 */
public final class BootSet {
    /** The kernel's name in the archive. */
    public static final String KERNEL_NAME = "boot/kernel.elf";
    /** The list of modules. */
    public static final String MODULES_NAME = "boot/modules";

    private static final int READABLE_FILE = 0100444;
    private static final int READABLE_EXECUTABLE_FILE = 0100555;

    private BootSet() {}

    /**
     * Writes the archive and, beside it, {@code FILE.sha256} (not beside a device or a pipe).
     *
     * @return the SHA-256 of the archive, in hexadecimal
     */
    public static String write(Path kernel, List<MachineSpec.Module> modules, Path output) {
        byte[] archive = archive(kernel, modules);
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

    private static byte[] archive(Path kernel, List<MachineSpec.Module> modules) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CpioArchiveOutputStream archive = new CpioArchiveOutputStream(bytes)) {
            put(archive, KERNEL_NAME, READABLE_EXECUTABLE_FILE, Files.readAllBytes(kernel));
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < modules.size(); i++) {
                MachineSpec.Module module = modules.get(i);
                String name = "boot/module" + i;
                list.append(name).append(' ').append(module.arguments()).append('\n');
                put(archive, name, READABLE_FILE, Files.readAllBytes(module.file()));
            }
            put(archive, MODULES_NAME, READABLE_FILE, list.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the boot set from " + kernel, e);
        }
        return bytes.toByteArray();
    }

    private static void put(CpioArchiveOutputStream archive, String name, int mode, byte[] content) throws IOException {
        CpioArchiveEntry entry = new CpioArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(mode);
        entry.setTime(0);
        archive.putArchiveEntry(entry);
        archive.write(content);
        archive.closeArchiveEntry();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
