package skink.images.differential;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import skink.images.build.GuestClasses.Module;
import skink.programs.conformance.Given;

/**
 * A program below {@code skink.programs.conformance} and what it is run with.
 *
 * @param mainClass as {@code pkg.Name}
 */
record ConformanceProgram(String mainClass, List<String> arguments, String input, boolean assertions) {
    private static final String ROOT = "skink.programs.conformance";

    /** Every top-level class with a main method, by name. */
    static List<ConformanceProgram> all() throws IOException {
        Path classes = Module.PROGRAMS.path();
        if (Files.isDirectory(classes)) {
            return below(classes);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return below(jar.getPath("/"));
        }
    }

    private static List<ConformanceProgram> below(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes.resolve(ROOT.replace('.', '/')))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .map(name -> load(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .filter(ConformanceProgram::hasMain)
                    .map(ConformanceProgram::of)
                    .sorted((a, b) -> a.mainClass.compareTo(b.mainClass))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ConformanceProgram.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a class file that is no class: " + name, e);
        }
    }

    private static boolean hasMain(Class<?> type) {
        try {
            return Modifier.isStatic(
                    type.getDeclaredMethod("main", String[].class).getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static ConformanceProgram of(Class<?> type) {
        Given given = type.getAnnotation(Given.class);
        return given == null
                ? new ConformanceProgram(type.getName(), List.of(), "", false)
                : new ConformanceProgram(type.getName(), List.of(given.arguments()), given.input(), given.assertions());
    }

    /** For reports: chapter and class. */
    String shortName() {
        return mainClass.substring(mainClass.startsWith(ROOT) ? ROOT.length() + 1 : mainClass.lastIndexOf('.') + 1);
    }
}
