package skink.images.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import skink.images.differential.CompilerFuzz;
import skink.images.fuzz.ClassFileFuzz;
import skink.simulation.KernelFuzz;

/** {@code fuzz}: random runs outside {@code test}. */
@Command(
        name = "fuzz",
        description = "Random programs on HotSpot, in the build-time interpreter and compiled, hostile class files, "
                + "or the kernel among random processes.",
        mixinStandardHelpOptions = true)
final class FuzzCommand implements Callable<Integer> {
    private static final int MOST_FAILURES = 5;

    @Parameters(
            paramLabel = "WHAT",
            description = "compiler: random programs; classfiles: spoilt class files; kernel: runs of "
                    + KernelFuzz.RUN_STEPS
                    + " steps of random processes over a simulated machine")
    private String what;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the first program or run (default: of the day).")
    private Long seed;

    @Option(names = "--count", paramLabel = "N", description = "Number of programs or runs (default ${DEFAULT-VALUE}).")
    private int count = 1000;

    @Option(names = "--stress", description = "Collect garbage at every allocation of the compiled programs.")
    private boolean stress;

    @Option(
            names = "--verify",
            description = "Check the form of every method after every pass, and each register allocation.")
    private boolean verify;

    @Override
    public Integer call() throws IOException {
        if (!List.of("compiler", "classfiles", "kernel").contains(what)) {
            throw new IllegalArgumentException(
                    "there is nothing to fuzz called " + what + "; use compiler, classfiles or kernel");
        }
        if (count < 1) {
            throw new IllegalArgumentException("--count takes a number from 1 up, not " + count);
        }
        long first = seed != null ? seed : System.currentTimeMillis() / 86_400_000 * 1_000_000;
        if (what.equals("kernel")) {
            return fuzzKernel(first);
        }
        Path scratch = Files.createTempDirectory("skink-fuzz");
        try {
            if (what.equals("classfiles")) {
                return fuzzClassFiles(scratch, first);
            }
            List<CompilerFuzz.Failure> failures =
                    CompilerFuzz.standard(scratch, stress, verify, System.out).run(first, count, MOST_FAILURES);
            for (CompilerFuzz.Failure failure : failures) {
                System.out.println(failure.program());
                System.out.println("seed " + failure.seed() + ": " + failure.text());
                System.out.println("shrunk program: " + write(failure));
                System.out.println("again: ./skink fuzz compiler --count 1 --seed " + failure.seed()
                        + (stress ? " --stress" : "") + (verify ? " --verify" : ""));
            }
            return failures.isEmpty() ? 0 : 1;
        } finally {
            ScratchFolder.delete(scratch);
        }
    }

    private static Path write(CompilerFuzz.Failure failure) throws IOException {
        Path file = ProjectRoot.path().resolve("images/target/fuzz/p" + failure.seed() + "/Main.java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, failure.program());
    }

    private int fuzzClassFiles(Path scratch, long first) {
        ClassFileFuzz fuzz = new ClassFileFuzz(scratch, System.out);
        List<ClassFileFuzz.Failure> failures = fuzz.run(first, count, MOST_FAILURES);
        for (ClassFileFuzz.Failure failure : failures) {
            System.out.println(failure.mutations());
            System.out.println(failure.text());
            System.out.println("again: ./skink fuzz classfiles --count 1 --seed " + failure.seed());
        }
        fuzz.outcomes().forEach((outcome, number) -> System.out.printf("%8d  %s%n", number, outcome));
        return failures.isEmpty() ? 0 : 1;
    }

    private int fuzzKernel(long first) {
        List<KernelFuzz.Failure> failures = new KernelFuzz(System.out).run(first, count, MOST_FAILURES);
        for (KernelFuzz.Failure failure : failures) {
            System.out.println("seed " + failure.seed() + ": " + failure.text());
            System.out.println("the smallest run that fails in the same way:");
            failure.steps().forEach(step -> System.out.println("    " + step));
            System.out.println("again: ./skink fuzz kernel --count 1 --seed " + failure.seed());
        }
        System.out.println(count + " runs from seed " + first + ", " + failures.size() + " failed");
        return failures.isEmpty() ? 0 : 1;
    }
}
