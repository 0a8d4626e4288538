package skink.images.ontarget;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.harness.junit.GuestSuite;
import skink.harness.machine.MachineSpec;
import skink.images.build.FileTree;
import skink.images.build.Toolchain;
import skink.images.plan.ProcessPlans;
import skink.images.plan.SystemPlan;

/** The process manager with memory manager, scheduler and file server, on several numbers of processors. */
class ProcessManagerTest {
    /** Room for some eighty processes. */
    private static final int MEMORY_MEGABYTES = 256;

    private static final String BUILD = "build=" + Toolchain.buildId();

    @TestFactory
    List<DynamicTest> processesLiveAsPromised() throws IOException {
        return tests("normal", BUILD);
    }

    @TestFactory
    List<DynamicTest> andInRaceMode() throws IOException {
        return tests("race", BUILD + " race");
    }

    private static List<DynamicTest> tests(String mode, String bootOptions) throws IOException {
        KernelUnderTest.needsQemu();
        SystemPlan plan = ProcessPlans.processManagerTests(archive());
        List<DynamicTest> tests = new ArrayList<>();
        for (int cpus : KernelUnderTest.cpuCounts()) {
            MachineSpec machine = KernelUnderTest.machine(cpus, bootOptions)
                    .withMemoryMegabytes(MEMORY_MEGABYTES)
                    .withModules(plan.modules(Toolchain::process));
            GuestSuite.of("pm", machine)
                    .withBuild(Toolchain.buildId())
                    .withLimits(KernelUnderTest.LIMITS)
                    .withMode(mode)
                    .tests()
                    .forEach(tests::add);
        }
        return tests;
    }

    private static Path archive() throws IOException {
        byte[] subject = Files.readAllBytes(Toolchain.process("skink.tests.pm.Subject"));
        byte[] tree = new FileTree()
                .program("bin/subject", subject)
                .file("etc/text", "Only words.\n".getBytes(StandardCharsets.UTF_8))
                .archive();
        Path file = Files.createTempFile("pm-files", ".cpio");
        file.toFile().deleteOnExit();
        return Files.write(file, tree);
    }
}
