package skink.images.ontarget;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import skink.harness.Programs;
import skink.harness.junit.GuestSuite;
import skink.harness.machine.Accelerator;
import skink.harness.machine.MachineSpec;
import skink.harness.provision.QemuProvision;
import skink.harness.run.RunLimits;
import skink.images.build.Toolchain;
import skink.images.plan.SystemPlan;

/** The kernel of this tree, the machines to boot it on, and its source lines. */
final class KernelUnderTest {
    /** Generous: the host may be busy. A run that is well takes about a second. */
    static final RunLimits LIMITS = RunLimits.DEFAULT.withRunMillis(60_000);

    private static final Path SOURCES =
            Path.of(System.getProperty("skink.root", ".."), "kernel-java", "kernel", "src", "main", "java");

    /** How QEMU is started: from a container, perhaps, where {@code ./skink test} has seen to it. */
    private static final List<String> LAUNCHER = Boolean.getBoolean("skink.provision")
            ? new QemuProvision(System.err::println).ensure()
            : List.of(MachineSpec.DEFAULT_QEMU);

    private KernelUnderTest() {}

    static void needsQemu() {
        assumeTrue(
                Programs.find(LAUNCHER.get(0)).isPresent(),
                MachineSpec.DEFAULT_QEMU + " is not installed on this host");
    }

    /** The numbers of processors that the on-target tests run with. */
    static List<Integer> cpuCounts() {
        return Arrays.stream(System.getProperty("skink.cpus", "1,2,4").split(","))
                .map(text -> Integer.valueOf(text.strip()))
                .toList();
    }

    static MachineSpec machine(int cpus, String... bootOptions) {
        String accelerator = System.getProperty("skink.accel", "auto");
        return MachineSpec.ofKernel(Toolchain.kernel())
                .withLauncher(LAUNCHER)
                .withCpus(cpus)
                .withAccelerator(Accelerator.valueOf(accelerator.toUpperCase(Locale.ROOT)))
                .withKernelArguments(String.join(" ", bootOptions));
    }

    /** The tests that the processes of a plan run. */
    static GuestSuite suite(String name, int cpus, String bootOptions, SystemPlan plan) {
        return suite(name, machine(cpus, bootOptions), plan);
    }

    /** The same on a machine of one's own. */
    static GuestSuite suite(String name, MachineSpec machine, SystemPlan plan) {
        return GuestSuite.of(name, machine.withModules(plan.modules(Toolchain::process)))
                .withBuild(Toolchain.buildId())
                .withLimits(LIMITS);
    }

    static GuestSuite suite(String name, int cpus, String... bootOptions) {
        return GuestSuite.of(name, machine(cpus, bootOptions))
                .withBuild(Toolchain.buildId())
                .withLimits(LIMITS);
    }

    /**
     * A line of a stack trace as the kernel prints it.
     *
     * @param method as {@code pkg.Class.method}
     * @param statement the text of the one source line that it stands at
     */
    static String frame(String method, String statement) {
        String className = method.substring(0, method.lastIndexOf('.'));
        String file = className.substring(className.lastIndexOf('.') + 1) + ".java";
        return "at " + method + "(" + file + ":" + lineOf(className, statement) + ")";
    }

    /** The number of the one line of a kernel class with this text. */
    static int lineOf(String className, String statement) {
        Path source = SOURCES.resolve(className.replace('.', '/') + ".java");
        try {
            List<String> lines = Files.readAllLines(source);
            int[] found = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).strip().equals(statement))
                    .toArray();
            assertTrue(found.length == 1, () -> source + " has " + found.length + " lines \"" + statement + "\"");
            return found[0] + 1;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source, e);
        }
    }
}
