package skink.images.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our compiler: all programs in one {@code linux-i386} executable, one process for each. */
final class NativeEngine implements Engine {
    /** Makes a compiled program collect at every allocation. */
    static final Map<String, String> STRESS = Map.of("SKINK_GC", "stress");

    /** The status of a program that the compiler refuses. */
    private static final int NOT_COMPILED = -2;

    private final ProgramCompiler compiler;
    private final boolean stressCollector;

    /** Makes an executable whose argument is the main class of the program to run. */
    interface ProgramCompiler {
        Path compile(Path classes, List<String> mainClasses);
    }

    /** @param stressCollector whether to collect at every allocation */
    NativeEngine(ProgramCompiler compiler, boolean stressCollector) {
        this.compiler = compiler;
        this.stressCollector = stressCollector;
    }

    @Override
    public String name() {
        return stressCollector ? "linux-i386 with a collection at every allocation" : "linux-i386";
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
        for (String packageName : packages) {
            ProgramProcess process = ProgramProcess.run(
                    List.of(executable.toString(), mainClass(packageName)), stressCollector ? STRESS : Map.of());
            behaviours.put(packageName, Behaviour.ofProcess(process.output(), process.errors(), process.status()));
        }
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
