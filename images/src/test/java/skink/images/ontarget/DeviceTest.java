package skink.images.ontarget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.harness.junit.GuestSuite;
import skink.harness.machine.MachineSpec;
import skink.images.build.Toolchain;
import skink.images.plan.Plans;

/** Interrupts and ports of QEMU's devices, used by drivers in user space, on several numbers of processors. */
class DeviceTest {
    /** Its interrupt is level-triggered. */
    private static final List<String> PCI_DEVICE = List.of("-device", "pci-serial");

    @TestFactory
    List<DynamicTest> driversServeTheirDevices() {
        KernelUnderTest.needsQemu();
        List<DynamicTest> tests = new ArrayList<>();
        for (int cpus : KernelUnderTest.cpuCounts()) {
            suite("devices", "normal", machine(cpus)).forEach(tests::add);
            suite("devices", "race", machine(cpus).plusKernelArgument("race")).forEach(tests::add);
        }
        return tests;
    }

    /** There the two 8259s interrupt, and the interval timer ends quanta. */
    @TestFactory
    Stream<DynamicTest> alsoWithoutApic() {
        KernelUnderTest.needsQemu();
        return suite("devices-8259", "normal", machine(1).withCpuModel("qemu32,-apic"));
    }

    private static MachineSpec machine(int cpus) {
        return KernelUnderTest.machine(cpus, "build=" + Toolchain.buildId())
                .withExtraArguments(PCI_DEVICE)
                .withModules(Plans.deviceTests().modules(Toolchain::process));
    }

    private static Stream<DynamicTest> suite(String name, String mode, MachineSpec machine) {
        return GuestSuite.of(name, machine)
                .withBuild(Toolchain.buildId())
                .withMode(mode)
                .withLimits(KernelUnderTest.LIMITS)
                .tests();
    }
}
