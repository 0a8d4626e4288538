package skink.images.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our compiler: all programs in one executable, one process for each, on Linux or on our own system. */
final class NativeEngine implements Engine {
    /** Makes a compiled program collect at every allocation. */
    static final Map<String, String> STRESS = Map.of("SKINK_GC", "stress");

    /** The status of a program that the compiler refuses. */
    private static final int NOT_COMPILED = -2;

    private final String name;
    private final ProgramCompiler compiler;
    private final Host host;

    /** Makes an executable whose argument is the main class of the program to run. */
    interface ProgramCompiler {
        Path compile(Path classes, List<String> mainClasses);
    }

    /** Where executables run. */
    interface Host {
        /** Makes ready to run a file many times. */
        Runner open(Path executable);
    }

    /** Runs one executable. */
    interface Runner extends AutoCloseable {
        ProgramProcess run(List<String> arguments);

        @Override
        default void close() {}
    }

    private NativeEngine(String name, ProgramCompiler compiler, Host host) {
        this.name = name;
        this.compiler = compiler;
        this.host = host;
    }

    /** On this host. */
    NativeEngine(ProgramCompiler compiler, boolean stressCollector) {
        this(
                stressCollector ? "linux-i386 with a collection at every allocation" : "linux-i386",
                compiler,
                onLinux(stressCollector ? STRESS : Map.of()));
    }

    /** Elsewhere; the compiler makes what runs there. */
    static NativeEngine on(String name, ProgramCompiler compiler, Host host) {
        return new NativeEngine(name, compiler, host);
    }

    private static Host onLinux(Map<String, String> environment) {
        return executable -> arguments -> {
            List<String> command = new ArrayList<>(List.of(executable.toString()));
            command.addAll(arguments);
            return ProgramProcess.run(command, environment);
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Behaviour> run(Path classes, List<String> packages) {
        Map<String, Behaviour> behaviours = new LinkedHashMap<>();
        run(classes, packages, behaviours);
        return behaviours;
    }

    /** When the compiler refuses them together, compiles halves, so that only the program that it refuses is blamed. */
    private void run(Path classes, List<String> packages, Map<String, Behaviour> behaviours) {
        Path executable;
        try {
            executable = compiler.compile(
                    classes, packages.stream().map(NativeEngine::mainClass).toList());
        } catch (RuntimeException e) {
            if (packages.size() == 1) {
                behaviours.put(packages.get(0), new Behaviour("", NOT_COMPILED, "compiler: " + e));
                return;
            }
            int middle = packages.size() / 2;
            run(classes, packages.subList(0, middle), behaviours);
            run(classes, packages.subList(middle, packages.size()), behaviours);
            return;
        }
        try (Runner runner = host.open(executable)) {
            for (String packageName : packages) {
                ProgramProcess process = runner.run(List.of(mainClass(packageName)));
                behaviours.put(packageName, Behaviour.ofProcess(process.output(), process.errors(), process.status()));
            }
        }
        delete(executable);
    }

    private static void delete(Path executable) {
        try {
            Files.delete(executable);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + executable, e);
        }
    }

    private static String mainClass(String packageName) {
        return packageName + ".Main";
    }
}
