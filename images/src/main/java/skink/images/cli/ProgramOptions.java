package skink.images.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;
import skink.compiler.driver.CompileOptions;

/** The options of every verb that compiles a program (a picocli mixin). */
final class ProgramOptions {
    /** Two semispaces of this size still fit into the address space. */
    private static final int MAX_HEAP_MEBIBYTES = 1024;

    @Option(
            names = {"-cp", "--class-path"},
            required = true,
            paramLabel = "PATH",
            description = "Folders and jars of the program.")
    private String classPath;

    @Option(names = "--main", required = true, paramLabel = "CLASS", description = "The class whose main method runs.")
    private String mainClass;

    @Option(names = "--heap", paramLabel = "M", description = "Most MiB that live objects may take (default 256).")
    private int heapMebibytes = CompileOptions.DEFAULT_HEAP_LIMIT_BYTES >> 20;

    @Option(names = "--assertions", description = "Turn assert statements on.")
    private boolean assertions;

    @Option(
            names = "--jdk-image",
            paramLabel = "DIR",
            description = "The JDK whose java.base is compiled in (default: the one running).")
    private Path jdkImage;

    List<Path> classPath() {
        return paths(classPath);
    }

    String mainClass() {
        return mainClass;
    }

    /** The JDK that was named, or null. */
    Path jdkImage() {
        return jdkImage;
    }

    /** The default options with what these say. */
    CompileOptions compileOptions() {
        return CompileOptions.defaults()
                .withHeapLimit(heapMebibytes << 20)
                .withAssertions(assertions)
                .withJdkImage(jdkImage);
    }

    /**
     * Checks what picocli cannot.
     *
     * @throws IllegalArgumentException with a line for the user
     */
    void check() {
        if (heapMebibytes < 1 || heapMebibytes > MAX_HEAP_MEBIBYTES) {
            throw new IllegalArgumentException(
                    "--heap takes 1 to " + MAX_HEAP_MEBIBYTES + " MiB, not " + heapMebibytes);
        }
    }

    /** The places that a path names, parted as the host does. */
    static List<Path> paths(String text) {
        return Arrays.stream(text.split(File.pathSeparator))
                .filter(p -> !p.isEmpty())
                .map(Path::of)
                .toList();
    }
}
