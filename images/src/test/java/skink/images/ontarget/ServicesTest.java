package skink.images.ontarget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.harness.junit.GuestSuite;
import skink.harness.machine.MachineSpec;
import skink.images.build.Toolchain;
import skink.images.plan.ServicePlans;

/** Names, information, memory devices and the PCI bus as servers, on several numbers of processors. */
class ServicesTest {
    /** Behind a bridge one serial port, before it another, and one that has a base address of 64 bits. */
    private static final List<String> PCI_DEVICES = List.of(
            "-device",
            "pci-bridge,id=bridge,chassis_nr=1",
            "-device",
            "pci-serial,bus=bridge,addr=3",
            "-device",
            "pci-serial",
            "-device",
            "qemu-xhci");

    @TestFactory
    List<DynamicTest> serversAnswerAsTheirProtocolsSay() {
        KernelUnderTest.needsQemu();
        List<DynamicTest> tests = new ArrayList<>();
        for (int cpus : KernelUnderTest.cpuCounts()) {
            suite("normal", machine(cpus)).forEach(tests::add);
            suite("race", machine(cpus).plusKernelArgument("race")).forEach(tests::add);
        }
        return tests;
    }

    private static MachineSpec machine(int cpus) {
        return KernelUnderTest.machine(cpus, "build=" + Toolchain.buildId())
                .withExtraArguments(PCI_DEVICES)
                .withModules(ServicePlans.tests().modules(Toolchain::process));
    }

    private static Stream<DynamicTest> suite(String mode, MachineSpec machine) {
        return GuestSuite.of("services", machine)
                .withBuild(Toolchain.buildId())
                .withMode(mode)
                .withLimits(KernelUnderTest.LIMITS)
                .tests();
    }
}
