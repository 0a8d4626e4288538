package skink.compiler.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import skink.compiler.world.Method;

/** Finds the source lines of a method, where there are any: in the folders given, and in the JDK's {@code src.zip}. */
public final class Sources {
    private static final int LINES_BEFORE = 2;

    private final List<Path> folders;
    private final Path jdk;

    /**
     * Sources in these folders.
     *
     * @param folders roots of source trees
     * @param jdk the home of the JDK whose class library is compiled in
     */
    public Sources(List<Path> folders, Path jdk) {
        this.folders = List.copyOf(folders);
        this.jdk = jdk;
    }

    /** The method's lines with their numbers; empty if its source is not there. */
    List<String> linesOf(Method method) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn instanceof LineNumberNode line) {
                first = Math.min(first, line.line);
                last = Math.max(last, line.line);
            }
        }
        List<String> file = last == 0 ? List.of() : fileOf(method);
        List<String> lines = new ArrayList<>();
        for (int i = Math.max(1, first - LINES_BEFORE); i <= Math.min(last + 1, file.size()); i++) {
            lines.add(String.format("%5d  %s", i, file.get(i - 1)));
        }
        return lines;
    }

    private List<String> fileOf(Method method) {
        String sourceFile = method.owner().sourceFile();
        String internalName = method.owner().internalName();
        if (sourceFile == null) {
            return List.of();
        }
        String name = internalName.substring(0, internalName.lastIndexOf('/') + 1) + sourceFile;
        try {
            for (Path folder : folders) {
                Path file = folder.resolve(name).normalize();
                if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
                    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
                }
            }
            return libraryFile("java.base/" + name);
        } catch (IOException | InvalidPathException e) {
            return List.of(); // the page says that there is no source
        }
    }

    private List<String> libraryFile(String name) throws IOException {
        Path archive = jdk.resolve("lib").resolve("src.zip");
        if (!Files.exists(archive)) {
            return List.of();
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                return List.of();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }
        }
    }
}
