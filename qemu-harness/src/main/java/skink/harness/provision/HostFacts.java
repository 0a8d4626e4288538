package skink.harness.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import skink.harness.Programs;
import skink.harness.machine.MachineSpec;

/**
 * What a host has to offer, as far as it matters for getting QEMU.
 *
 * @param qemu the QEMU program that is on PATH, if any
 * @param managers package managers that are there, in the order of preference
 * @param root whether this process has the rights of root
 * @param sudo whether sudo gives them without a password
 * @param engine a container engine that answers, if any
 */
public record HostFacts(
        Optional<String> qemu, List<PackageManager> managers, boolean root, boolean sudo, Optional<String> engine) {
    private static final List<String> QEMU_NAMES = List.of(MachineSpec.DEFAULT_QEMU, "qemu-system-x86_64");
    private static final List<String> ENGINES = List.of("docker", "podman");

    public HostFacts {
        managers = List.copyOf(managers);
    }

    /** The facts of this host. Where QEMU is there, nothing else is looked for. */
    public static HostFacts gather() {
        Optional<String> qemu = QEMU_NAMES.stream()
                .filter(name -> Programs.find(name).isPresent())
                .findFirst();
        if (qemu.isPresent()) {
            return new HostFacts(qemu, List.of(), false, false, Optional.empty());
        }
        List<PackageManager> managers = managersHere();
        boolean root = Programs.output(List.of("id", "-u")).filter("0"::equals).isPresent();
        boolean sudo = !root && Programs.find("sudo").isPresent() && Programs.succeeds(List.of("sudo", "-n", "true"));
        Optional<String> engine = ENGINES.stream()
                .filter(name -> Programs.find(name).isPresent() && Programs.succeeds(List.of(name, "info")))
                .findFirst();
        return new HostFacts(qemu, managers, root, sudo, engine);
    }

    /** The package managers on PATH. */
    public static List<PackageManager> managersHere() {
        List<PackageManager> managers = new ArrayList<>(List.of(PackageManager.values()));
        managers.removeIf(manager -> Programs.find(manager.program()).isEmpty());
        return managers;
    }
}
