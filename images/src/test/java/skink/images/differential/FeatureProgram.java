package skink.images.differential;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import skink.images.build.GuestClasses.Module;

/** The programs below {@code skink.programs.features}: each shows one thing that the compiler must be able to do. */
final class FeatureProgram {
    static final String PACKAGE = "skink.programs.features";

    private FeatureProgram() {}

    /** All of them, as programs that are run with nothing. */
    static List<ConformanceProgram> all() throws IOException {
        return names().stream()
                .map(name -> new ConformanceProgram(name, List.of(), "", false))
                .toList();
    }

    /** The main classes, sorted. */
    static List<String> names() throws IOException {
        Path classes = Module.PROGRAMS.path();
        if (Files.isDirectory(classes)) {
            return below(classes);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return below(jar.getPath("/"));
        }
    }

    private static List<String> below(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(PACKAGE.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .map(name -> PACKAGE + "." + name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }
}
