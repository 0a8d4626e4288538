package skink.images.differential;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import skink.compiler.diag.InternalError;
import skink.compiler.driver.CompileListener;
import skink.compiler.driver.CompileOptions;
import skink.compiler.opt.PassApplication;
import skink.compiler.ssa.Graph;
import skink.images.build.Target;
import skink.images.build.Toolchain;

/**
 * Finds the application of a pass to a method that makes a program differ from HotSpot.
 *
 * <p>Applications are numbered in the order in which a compilation makes them, and a compilation that stops after the
 * first N makes exactly the first N of the whole one. So the search is a plain binary search for a number N where the
 * program is right after N - 1 applications and wrong after N: I1: right after {@code good}, I2: wrong after {@code bad}. It
 * ends at such a place even if several applications do harm.
 */
public final class Bisection {
    /**
     * What was found.
     *
     * @param verdict which case it is
     * @param difference compiled code against HotSpot, or the fault of the compiler; empty if there is none
     * @param number of the application after which the program is wrong; 0 unless the verdict is {@code PASS}
     * @param pass its pass
     * @param method its method
     * @param applications how many there are in a whole compilation
     */
    public record Result(
            Verdict verdict, String difference, int number, String pass, String method, int applications) {}

    /** What a search can end with. */
    public enum Verdict {
        /** Nothing differs. */
        NO_DIFFERENCE,
        /** HotSpot itself does not do the same twice. */
        UNSTABLE_PROGRAM,
        /** It differs without any pass. */
        NO_PASS,
        /** A pass does it. */
        PASS
    }

    private final List<Path> classPath;
    private final String mainClass;
    private final List<String> arguments;
    private final CompileOptions options;
    private final Path scratch;
    private final PrintStream progress;
    private final Map<Integer, PassApplication> seen = new HashMap<>();

    /**
     * A search for one program.
     *
     * @param options how to compile; passes left out there are left out throughout
     * @param scratch a folder for executables
     * @param progress is told of each step
     */
    public Bisection(
            List<Path> classPath,
            String mainClass,
            List<String> arguments,
            CompileOptions options,
            Path scratch,
            PrintStream progress) {
        this.classPath = List.copyOf(classPath);
        this.mainClass = mainClass;
        this.arguments = List.copyOf(arguments);
        this.options = options;
        this.scratch = scratch;
        this.progress = progress;
    }

    /** Searches. */
    public Result run() {
        Outcome expected = hotSpot();
        String unstable = hotSpot().difference(expected);
        if (!unstable.isEmpty()) {
            return new Result(Verdict.UNSTABLE_PROGRAM, unstable, 0, "", "", 0);
        }
        Probe whole = probe(options.passes().limit(), expected);
        int all = seen.size();
        if (whole.isRight()) {
            return new Result(Verdict.NO_DIFFERENCE, "", 0, "", "", all);
        }
        Probe none = probe(0, expected);
        if (!none.isRight()) {
            return new Result(Verdict.NO_PASS, none.difference, 0, "", "", all);
        }
        return search(expected, whole, all);
    }

    private Result search(Outcome expected, Probe whole, int all) {
        int good = 0;
        // One more than were seen: a pass that fails is not among those that were applied.
        int bad = all + 1;
        Probe worst = whole;
        while (bad - good > 1) {
            int middle = good + (bad - good) / 2;
            Probe probe = probe(middle, expected);
            if (probe.isRight()) {
                good = middle;
            } else {
                bad = middle;
                worst = probe;
            }
        }
        PassApplication culprit = seen.get(bad);
        String pass = culprit != null ? culprit.pass() : worst.fault.stage();
        String method = culprit != null ? culprit.method().toString() : worst.fault.subject();
        return new Result(Verdict.PASS, worst.difference, bad, pass, method, all);
    }

    /** What a program does that was compiled with the first applications only; {@code fault} if it cannot be compiled. */
    private record Probe(String difference, InternalError fault) {
        boolean isRight() {
            return difference.isEmpty();
        }
    }

    private Probe probe(int limit, Outcome expected) {
        Path executable = scratch.resolve("program");
        CompileListener numbers = new CompileListener() {
            @Override
            public void applied(PassApplication application, Graph graph) {
                seen.put(application.number(), application);
            }
        };
        String which = limit > seen.size() ? "all passes" : "the first " + limit + " applications of passes";
        Probe probe;
        try {
            CompileOptions limited = options.withPasses(options.passes().upTo(limit));
            Toolchain.compileProgram(
                    Toolchain.program(Target.LINUX_I386, classPath, mainClass, limited), executable, numbers);
            probe = new Probe(runCompiled(executable).difference(expected), null);
        } catch (InternalError fault) {
            probe = new Probe(fault.getMessage(), fault);
        }
        progress.println("with " + which + ": " + (probe.isRight() ? "as on HotSpot" : probe.difference));
        return probe;
    }

    private Outcome runCompiled(Path executable) {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(arguments);
        return Outcome.of(ProgramProcess.run(command, Map.of()));
    }

    private Outcome hotSpot() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> command =
                new ArrayList<>(List.of(java, options.assertions() ? "-ea" : "-da", "-cp", path, mainClass));
        command.addAll(arguments);
        return Outcome.of(ProgramProcess.run(command, Map.of()));
    }
}
