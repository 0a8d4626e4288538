package skink.harness.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Every kind of host gets the right plan, and none is asked for a password.
 */
class QemuPlanTest {
    private static HostFacts host(List<PackageManager> managers, boolean root, boolean sudo, String engine) {
        return new HostFacts(Optional.empty(), managers, root, sudo, Optional.ofNullable(engine));
    }

    private static final List<PackageManager> DEBIAN = List.of(PackageManager.APT);

    @Test
    void whatIsThereIsTaken() {
        HostFacts host = new HostFacts(Optional.of("qemu-system-x86_64"), DEBIAN, true, true, Optional.of("docker"));
        assertEquals(new QemuPlan.Present("qemu-system-x86_64"), QemuPlan.decide(host));
    }

    @Test
    void rootInstallsWithTheSystemsManager() {
        List<String> install = List.of("apt-get", "install", "-y", "--no-install-recommends", "qemu-system-x86");
        assertEquals(
                new QemuPlan.Install(List.of(List.of("apt-get", "update", "-q"), install)),
                QemuPlan.decide(host(DEBIAN, true, false, "docker")));
        assertEquals(
                new QemuPlan.Install(List.of(List.of("apk", "add", "qemu-system-i386"))),
                QemuPlan.decide(host(List.of(PackageManager.APK), true, false, null)));
    }

    @Test
    void sudoIsUsedOnlyWithoutAPassword() {
        QemuPlan.Install plan =
                (QemuPlan.Install) QemuPlan.decide(host(List.of(PackageManager.DNF), false, true, null));
        assertEquals(List.of(List.of("sudo", "-n", "dnf", "install", "-y", "qemu-system-x86-core")), plan.commands());
    }

    @Test
    void homebrewNeedsNoRootAndRefusesIt() {
        List<PackageManager> brew = List.of(PackageManager.BREW);
        assertEquals(
                new QemuPlan.Install(List.of(List.of("brew", "install", "qemu"))),
                QemuPlan.decide(host(brew, false, false, null)));
        assertEquals(new QemuPlan.Ask("brew install qemu"), QemuPlan.decide(host(brew, true, false, null)));
    }

    @Test
    void withoutRightsAContainerEngineServes() {
        assertEquals(new QemuPlan.Container("podman"), QemuPlan.decide(host(DEBIAN, false, false, "podman")));
    }

    @Test
    void otherwiseTheUserIsToldOneCommand() {
        assertEquals(
                new QemuPlan.Ask("sudo apt-get install -y --no-install-recommends qemu-system-x86"),
                QemuPlan.decide(host(DEBIAN, false, false, null)));
        QemuPlan.Ask nothing = (QemuPlan.Ask) QemuPlan.decide(host(List.of(), true, false, null));
        assertTrue(nothing.command().contains("install QEMU"), nothing.command());
    }

    @Test
    void failedInstallFallsBack() {
        assertEquals(
                new QemuPlan.Container("docker"), QemuPlan.afterFailedInstall(host(DEBIAN, true, false, "docker")));
        assertEquals(
                new QemuPlan.Ask("apt-get install -y --no-install-recommends qemu-system-x86"),
                QemuPlan.afterFailedInstall(host(DEBIAN, true, false, null)));
    }

    @Test
    void containerSeesTheDirectoryAndTheLoopback() {
        String launcher = String.join(" ", QemuProvision.containerLauncher("docker", Path.of("/w")));
        assertTrue(launcher.startsWith("docker run --rm -i --network host -v /w:/w -w /w skink-qemu sh -c "), launcher);
        assertTrue(launcher.endsWith(" sh qemu-system-i386"), launcher);
    }

    @Test
    void everyManagerKnowsEveryTool() {
        for (PackageManager manager : PackageManager.values()) {
            for (PackageManager.Tool tool : PackageManager.Tool.values()) {
                List<String> command = manager.installCommand(tool);
                assertEquals(manager.program(), command.get(0));
                assertTrue(command.size() >= 3, () -> manager + " " + tool);
            }
        }
    }
}
