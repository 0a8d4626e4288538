package skink.images.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import skink.compiler.driver.CompileOptions;
import skink.compiler.driver.PassNames;
import skink.compiler.opt.PassPlan;
import skink.images.build.Reproducer;
import skink.images.differential.Bisection;

/** {@code bisect}: the pass and the method that make a program differ from HotSpot. */
@Command(
        name = "bisect",
        description = "Finds the pass and the method that make a compiled program differ from HotSpot:"
                + " in standard output, exit status or stack trace.",
        mixinStandardHelpOptions = true,
        footer = "Exit status 0 if nothing differs. The program reads nothing and must end within a minute.")
final class BisectCommand implements Callable<Integer> {
    private final PassPlan passes;

    @Option(
            names = {"-cp", "--class-path"},
            required = true,
            paramLabel = "PATH",
            description = "Folders and jars of the program.")
    private String classPath;

    @Option(names = "--main", required = true, paramLabel = "CLASS", description = "The class whose main method runs.")
    private String mainClass;

    @Option(
            names = "--disable",
            split = ",",
            paramLabel = "PASS",
            description = "Optimisations to leave out throughout.")
    private List<String> disabled = new ArrayList<>();

    @Option(names = "--assertions", description = "Turn assert statements on.")
    private boolean assertions;

    @Parameters(paramLabel = "ARGS", arity = "0..*", description = "Arguments of the program, behind --.")
    private List<String> arguments = new ArrayList<>();

    /** Searches among these passes. */
    BisectCommand(PassPlan passes) {
        this.passes = passes;
    }

    @Override
    public Integer call() throws IOException {
        CompileCommand.requirePasses("--disable", disabled, PassNames.of(passes));
        CompileOptions options = CompileOptions.defaults()
                .withAssertions(assertions)
                .withPasses(passes.without(new HashSet<>(disabled)));
        List<Path> path = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(p -> !p.isEmpty())
                .map(Path::of)
                .toList();
        Path scratch = Files.createTempDirectory("skink-bisect");
        try {
            return report(new Bisection(path, mainClass, arguments, options, scratch, System.err).run(), options);
        } finally {
            ScratchFolder.delete(scratch);
        }
    }

    private int report(Bisection.Result result, CompileOptions options) {
        switch (result.verdict()) {
            case NO_DIFFERENCE -> {
                System.out.println("no difference: the program does what it does on HotSpot");
                return 0;
            }
            case UNSTABLE_PROGRAM ->
                System.out.println(
                        "nothing to search for: on HotSpot it does not do the same twice: " + result.difference());
            case NO_PASS ->
                System.out.println(
                        "it differs without any pass, so the fault is before or behind them: " + result.difference()
                                + "\nsee what a method becomes: " + command(options, 0) + " --html METHOD");
            case PASS -> {
                System.out.println(
                        result.pass() + " on " + result.method() + " makes it differ: " + result.difference());
                System.out.println("it is application " + result.number() + " of " + result.applications());
                System.out.println("right: " + command(options, result.number() - 1));
                System.out.println("wrong: " + command(options, result.number()));
                System.out.println("before and after: " + command(options, result.number()) + " --html "
                        + Reproducer.quoted(result.method()));
            }
        }
        return 1;
    }

    private String command(CompileOptions options, int limit) {
        List<String> words = new ArrayList<>(List.of("./skink compile -cp", Reproducer.quoted(classPath), "--main"));
        words.add(Reproducer.quoted(mainClass));
        words.addAll(Reproducer.optionWords(options.withPasses(options.passes().upTo(limit))));
        words.addAll(List.of("-o", "program"));
        return String.join(" ", words);
    }
}
