package skink.images.ontarget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.harness.junit.GuestSuite;
import skink.harness.machine.MachineSpec;
import skink.images.build.Toolchain;
import skink.images.plan.TtyPlans;

/** The terminal's driver, on one and on several processors; the machine's own second port sits at the other end of the line. */
class TtyTest {
    @TestFactory
    List<DynamicTest> theTerminalServesWhoReadsWritesAndTypes() {
        KernelUnderTest.needsQemu();
        List<DynamicTest> tests = new ArrayList<>();
        for (int cpus : KernelUnderTest.cpuCounts()) {
            suite("tty", "normal", machine(cpus).withExtraArguments(wire())).forEach(tests::add);
            suite("tty", "race", machine(cpus).withExtraArguments(wire()).plusKernelArgument("race"))
                    .forEach(tests::add);
        }
        return tests;
    }

    @TestFactory
    Stream<DynamicTest> aMachineWithoutThePortHangsNobody() {
        KernelUnderTest.needsQemu();
        return suite("tty-absent", "normal", machine(1));
    }

    private static MachineSpec machine(int cpus) {
        return KernelUnderTest.machine(cpus, "build=" + Toolchain.buildId())
                .withModules(TtyPlans.ttyTests().modules(Toolchain::process));
    }

    /** Two serial ports of the machine, joined by a socket that has no file. */
    private static List<String> wire() {
        String socket = ",path=skink-tty-" + GuestSuite.newRunId() + "-"
                + ProcessHandle.current().pid() + ",abstract=on";
        return List.of(
                "-chardev",
                "socket,id=terminal,server=on,wait=off" + socket,
                "-chardev",
                "socket,id=user" + socket,
                "-device",
                "isa-serial,iobase=0x2f8,irq=3,chardev=terminal",
                "-device",
                "isa-serial,iobase=0x3e8,irq=5,chardev=user");
    }

    private static Stream<DynamicTest> suite(String name, String mode, MachineSpec machine) {
        return GuestSuite.of(name, machine)
                .withBuild(Toolchain.buildId())
                .withMode(mode)
                .withLimits(KernelUnderTest.LIMITS)
                .tests();
    }
}
