package skink.images.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import skink.compiler.diag.InternalError;
import skink.compiler.driver.CompileListener;
import skink.compiler.driver.CompileOptions;
import skink.compiler.driver.CompileRequest;
import skink.compiler.driver.PassNames;
import skink.compiler.driver.Pipeline;
import skink.compiler.dump.MethodPage;
import skink.compiler.dump.MethodRecorder;
import skink.compiler.dump.Sources;
import skink.compiler.opt.PassPlan;
import skink.compiler.world.AnalyzedWorld;
import skink.compiler.world.Method;
import skink.compiler.world.Why;
import skink.images.build.AtomicFile;
import skink.images.build.Reproducer;
import skink.images.build.Target;
import skink.images.build.Toolchain;

/** {@code compile}: a program's class files to an executable. */
@Command(
        name = "compile",
        description = "Compiles a Java program to a static i386 executable.",
        mixinStandardHelpOptions = true,
        footer =
                "An error is 'file:line: rule-id: reason; do this instead' with the call path; no output file is left then.")
final class CompileCommand implements Callable<Integer> {
    private final PassPlan passes;
    private final CompileListener listener;

    @Option(
            names = "--target",
            defaultValue = "linux-i386",
            paramLabel = "TARGET",
            description = "linux-i386 (default), or skink for a process of the system.")
    private String targetName;

    @Mixin
    private ProgramOptions program;

    @Option(names = "-o", paramLabel = "FILE", description = "The executable to write.")
    private Path output;

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

    @Option(
            names = "--html",
            paramLabel = "METHOD",
            description = "Write a page that shows a method after each step, as FILE.html beside the executable.")
    private String html;

    @Option(
            names = "--sources",
            paramLabel = "PATH",
            description = "Folders of the program's sources, for --html (default: the class path and usual folders).")
    private String sources = "";

    @Option(
            names = "--why",
            paramLabel = "NAME",
            description = "Tell by which calls a class or method comes into the program; nothing is compiled.")
    private String why;

    @Option(
            names = "--fault-folder",
            paramLabel = "DIR",
            description = "Where a fault of the compiler leaves what brings it about (default: the current folder).")
    private Path faultFolder = Path.of("");

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Methods to work on side by side (default: as many as there are processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--stats", description = "Print sizes, times and what became of the checks.")
    private boolean stats;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures of --stats as JSON.")
    private Path json;

    /** A verb that compiles with these passes, less those that the options leave out, while {@code listener} looks on. */
    CompileCommand(PassPlan passes, CompileListener listener) {
        this.passes = passes;
        this.listener = listener;
    }

    @Override
    public Integer call() {
        checkOptions();
        CompileOptions options = program.compileOptions()
                .withThreads(threads)
                .withDumps(new HashSet<>(dumps))
                .withPasses(passes.without(new HashSet<>(disabled)).upTo(passLimit));
        Target target = Target.named(targetName);
        CompileRequest request = Toolchain.program(target, program.classPath(), program.mainClass(), options);
        try {
            return why != null ? explain(request) : compile(request);
        } catch (InternalError fault) {
            String where = Reproducer.write(faultFolder, target, program.mainClass(), options, fault);
            throw new CompilerFault(fault.getMessage() + "; " + where, fault);
        }
    }

    private void checkOptions() {
        if (Target.named(targetName) == null) {
            throw new IllegalArgumentException("there is no target " + targetName + "; use " + Target.names());
        }
        if (output == null && why == null) {
            throw new IllegalArgumentException("name the executable to write with -o FILE");
        }
        JsonOutput.requireFolder(json);
        program.check();
        if (threads < 1) {
            throw new IllegalArgumentException("--threads takes a number from 1 up, not " + threads);
        }
        if (passLimit < 0) {
            throw new IllegalArgumentException("--pass-limit takes a number from 0 up, not " + passLimit);
        }
        requirePasses("--disable", disabled, PassNames.of(passes));
        requirePasses(
                "--dump",
                dumps,
                Stream.concat(Stream.of("build"), passes.names().stream()).toList());
    }

    private int compile(CompileRequest request) {
        MethodRecorder recorder = html == null ? null : new MethodRecorder(html);
        CompileListener all = recorder == null ? listener : CompileListener.all(List.of(listener, recorder));
        var compilation = Toolchain.compileProgram(request, output, all);
        if (stats) {
            System.out.println(compilation.statistics().text());
        }
        JsonOutput.write(json, compilation.statistics());
        return recorder == null ? 0 : writePage(recorder, request.classPath());
    }

    private int writePage(MethodRecorder recorder, List<Path> path) {
        if (recorder.methods().isEmpty()) {
            throw new IllegalArgumentException(
                    "--html: no method " + html + " is compiled; --why " + html + " tells more");
        }
        Method method = recorder.methods().get(0);
        List<Path> roots = new ArrayList<>(ProgramOptions.paths(sources));
        path.forEach(roots::add);
        for (String usual : List.of("", "src", "src/main/java")) {
            roots.add(Path.of(usual));
        }
        Path jdk = program.jdkImage() == null ? Path.of(System.getProperty("java.home")) : program.jdkImage();
        String page = MethodPage.of(recorder, method, new Sources(roots, jdk));
        Path file = output.resolveSibling(output.getFileName() + ".html");
        AtomicFile.write(file, page.getBytes(StandardCharsets.UTF_8), false);
        System.out.println(method + " is in " + file);
        if (recorder.methods().size() > 1) {
            System.out.println("other methods of this name: "
                    + recorder.methods().stream().skip(1).map(Method::toString).collect(Collectors.joining(", ")));
        }
        return 0;
    }

    private int explain(CompileRequest request) {
        AnalyzedWorld world = Pipeline.closedWorld(request);
        Why.explain(world, why).forEach(System.out::println);
        return Why.isKnown(world, why) ? 0 : 1;
    }

    /** A misspelt name would silently change nothing. */
    static void requirePasses(String option, List<String> names, List<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        option + ": there is no pass " + name + "; use " + String.join(", ", known));
            }
        }
    }
}
