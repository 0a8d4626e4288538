package skink.images.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The files that boot: the programs of {@code /bin}, and texts, which are resources of this module below {@code files/}. */
public final class BootFiles {
    private static final List<String> TEXTS = List.of("etc/motd", "etc/passwd", "home/first-steps");

    private static final Path TARGET_FOLDER =
            Path.of(System.getProperty("skink.root", ".."), "images", "target", "files");

    /** Programs of {@code skink.programs.tools} that are called as their classes, in small letters. */
    private static final List<String> TOOLS = List.of(
            "Cat",
            "Dmesg",
            "Echo",
            "Env",
            "False",
            "Free",
            "Hello",
            "Kill",
            "Ls",
            "Poweroff",
            "Ps",
            "Reboot",
            "Sleep",
            "Time",
            "Top",
            "True",
            "Uname",
            "Uptime");

    private BootFiles() {}

    /** The main classes of the programs of {@code /bin}, by their names. */
    public static Map<String, String> programs() {
        Map<String, String> programs = new TreeMap<>();
        TOOLS.forEach(tool -> programs.put(tool.toLowerCase(Locale.ROOT), "skink.programs.tools." + tool));
        programs.put("service", "skink.programs.tools.ServiceTool");
        programs.put("sh", "skink.programs.shell.Shell");
        return programs;
    }

    /** The archive of all files, made if these have changed: its name is a hash of what is in it. */
    public static Path archive() {
        return archive(tree());
    }

    /** The archive of these programs alone, by the names of their main classes. */
    public static Path archiveOf(Map<String, String> mainClasses) {
        FileTree tree = new FileTree();
        mainClasses.forEach((name, mainClass) -> tree.program("bin/" + name, elf(Toolchain.process(mainClass))));
        return archive(tree);
    }

    private static Path archive(FileTree tree) {
        byte[] archive = tree.archive();
        Path file = TARGET_FOLDER.resolve(BootSet.sha256(archive).substring(0, 16) + ".cpio");
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(TARGET_FOLDER);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make the folder " + TARGET_FOLDER, e);
            }
            AtomicFile.write(file, archive, false);
        }
        return file;
    }

    private static FileTree tree() {
        FileTree tree = new FileTree();
        TEXTS.forEach(name -> tree.file(name, text(name)));
        programs()
                .forEach((name, mainClass) ->
                        tree.program("bin/" + name, StrippedElf.of(elf(Toolchain.smallProcess(mainClass)))));
        return tree;
    }

    private static byte[] elf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program " + file, e);
        }
    }

    private static byte[] text(String name) {
        try (InputStream in = BootFiles.class.getResourceAsStream("/files/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file " + name, e);
        }
    }
}
