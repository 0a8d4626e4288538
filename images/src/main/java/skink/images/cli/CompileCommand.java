package skink.images.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import skink.compiler.driver.CompileOptions;
import skink.compiler.driver.PassNames;
import skink.compiler.opt.PassPipeline;
import skink.compiler.opt.PassPlan;
import skink.images.build.Toolchain;

/** {@code compile}: a program's class files to an executable. */
@Command(
        name = "compile",
        description = "Compiles a Java program to a static i386 executable.",
        mixinStandardHelpOptions = true,
        footer =
                "An error is 'file:line: rule-id: reason; do this instead' with the call path; no output file is left then.")
final class CompileCommand implements Callable<Integer> {
    /** Two semispaces of this size still fit into the address space. */
    private static final int MAX_HEAP_MEBIBYTES = 1024;

    @Option(
            names = "--target",
            defaultValue = "linux-i386",
            paramLabel = "TARGET",
            description = "linux-i386 (default).")
    private String target;

    @Option(
            names = {"-cp", "--class-path"},
            required = true,
            paramLabel = "PATH",
            description = "Folders and jars of the program.")
    private String classPath;

    @Option(names = "--main", required = true, paramLabel = "CLASS", description = "The class whose main method runs.")
    private String mainClass;

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "The executable to write.")
    private Path output;

    @Option(names = "--heap", paramLabel = "M", description = "Most MiB that live objects may take (default 256).")
    private int heapMebibytes = CompileOptions.DEFAULT_HEAP_LIMIT_BYTES >> 20;

    @Option(names = "--assertions", description = "Turn assert statements on.")
    private boolean assertions;

    @Option(
            names = "--jdk-image",
            paramLabel = "DIR",
            description = "The JDK whose java.base is compiled in (default: the one running).")
    private Path jdkImage;

    @Option(names = "--disable", split = ",", paramLabel = "PASS", description = "Optimisations to leave out.")
    private List<String> disabled = new ArrayList<>();

    @Option(
            names = "--dump",
            split = ",",
            paramLabel = "PASS",
            description = "Print the form of every method after these passes.")
    private List<String> dumps = new ArrayList<>();

    @Option(
            names = "--pass-limit",
            paramLabel = "N",
            description = "Apply only the first N of all passes to all methods, as bisect counts them.")
    private int passLimit = PassPlan.NO_LIMIT;

    @Option(names = "--stats", description = "Print sizes and times.")
    private boolean stats;

    @Override
    public Integer call() {
        if (!target.equals("linux-i386")) {
            throw new IllegalArgumentException("there is no target " + target + "; use linux-i386");
        }
        if (heapMebibytes < 1 || heapMebibytes > MAX_HEAP_MEBIBYTES) {
            throw new IllegalArgumentException(
                    "--heap takes 1 to " + MAX_HEAP_MEBIBYTES + " MiB, not " + heapMebibytes);
        }
        if (passLimit < 0) {
            throw new IllegalArgumentException("--pass-limit takes a number from 0 up, not " + passLimit);
        }
        requirePasses("--disable", disabled, PassNames.all());
        requirePasses(
                "--dump",
                dumps,
                Stream.concat(Stream.of("build"), PassPipeline.names().stream()).toList());
        CompileOptions options = CompileOptions.defaults()
                .withHeapLimit(heapMebibytes << 20)
                .withAssertions(assertions)
                .withJdkImage(jdkImage)
                .withDumps(new HashSet<>(dumps))
                .withPasses(PassPlan.standard().without(new HashSet<>(disabled)).upTo(passLimit));
        List<Path> path = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(p -> !p.isEmpty())
                .map(Path::of)
                .toList();
        var compilation = Toolchain.compileProgram(path, mainClass, output, options);
        if (stats) {
            System.out.println(compilation.statistics());
        }
        return 0;
    }

    /** A misspelt name would silently change nothing. */
    private static void requirePasses(String option, List<String> names, List<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        option + ": there is no pass " + name + "; use " + String.join(", ", known));
            }
        }
    }
}
