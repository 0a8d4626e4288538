package skink.images.ontarget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.harness.junit.GuestSuite;
import skink.harness.machine.MachineSpec;
import skink.images.build.Toolchain;
import skink.images.plan.ServicePlans;
import skink.images.plan.SystemPlan;

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

    /**
     * QEMU before 8.1.1 may crash when ranges move while its threads of other processors run (its issue 1864, "Use
     * async_run_on_cpu in tcg_commit"): so all processors share one thread here.
     */
    private static final String ONE_THREAD = "shift=auto";

    @TestFactory
    List<DynamicTest> serversAnswerAsTheirProtocolsSay() {
        return suites("services", cpus -> machine(cpus, ServicePlans.tests()));
    }

    @TestFactory
    List<DynamicTest> functionsOfTheBusAreFoundAndGiven() {
        return suites("pci", cpus -> machine(cpus, ServicePlans.pciTests())
                .withExtraArguments(PCI_DEVICES)
                .withIcount(cpus == 1 ? "" : ONE_THREAD));
    }

    private static MachineSpec machine(int cpus, SystemPlan plan) {
        return KernelUnderTest.machine(cpus, "build=" + Toolchain.buildId())
                .withModules(plan.modules(Toolchain::process));
    }

    private static List<DynamicTest> suites(String name, IntFunction<MachineSpec> machine) {
        KernelUnderTest.needsQemu();
        List<DynamicTest> tests = new ArrayList<>();
        for (int cpus : KernelUnderTest.cpuCounts()) {
            suite(name, "normal", machine.apply(cpus)).forEach(tests::add);
            suite(name, "race", machine.apply(cpus).plusKernelArgument("race")).forEach(tests::add);
        }
        return tests;
    }

    private static Stream<DynamicTest> suite(String name, String mode, MachineSpec machine) {
        return GuestSuite.of(name, machine)
                .withBuild(Toolchain.buildId())
                .withMode(mode)
                .withLimits(KernelUnderTest.LIMITS)
                .tests();
    }
}
