package skink.harness.provision;

import java.util.ArrayList;
import java.util.List;

/**
 * What to do about QEMU on a host.
 */
public sealed interface QemuPlan {
    /** Nothing: it is there under this name. */
    record Present(String program) implements QemuPlan {}

    /** Run these commands in this order; then it is there. */
    record Install(List<List<String>> commands) implements QemuPlan {}

    /** Run it in a container of this engine. */
    record Container(String engine) implements QemuPlan {}

    /** The user has to type this. */
    record Ask(String command) implements QemuPlan {}

    /**
     * The best plan for a host: what is there; then the package manager if we have the rights; then a container engine;
     * then the user.
     */
    static QemuPlan decide(HostFacts host) {
        if (host.qemu().isPresent()) {
            return new Present(host.qemu().get());
        }
        for (PackageManager manager : host.managers()) {
            if (mayUse(manager, host)) {
                return new Install(commands(manager, host));
            }
        }
        if (host.engine().isPresent()) {
            return new Container(host.engine().get());
        }
        return new Ask(askedFor(host));
    }

    /** The plan if the one before did not work out. */
    static QemuPlan afterFailedInstall(HostFacts host) {
        return host.engine().isPresent() ? new Container(host.engine().get()) : new Ask(askedFor(host));
    }

    private static boolean mayUse(PackageManager manager, HostFacts host) {
        return manager.needsRoot() ? host.root() || host.sudo() : !host.root();
    }

    private static List<List<String>> commands(PackageManager manager, HostFacts host) {
        List<List<String>> commands = new ArrayList<>(manager.refreshCommands());
        commands.add(manager.installCommand(PackageManager.Tool.QEMU));
        return host.root() || !manager.needsRoot()
                ? List.copyOf(commands)
                : commands.stream().map(QemuPlan::withSudo).toList();
    }

    private static List<String> withSudo(List<String> command) {
        List<String> words = new ArrayList<>(List.of("sudo", "-n"));
        words.addAll(command);
        return List.copyOf(words);
    }

    private static String askedFor(HostFacts host) {
        if (host.managers().isEmpty()) {
            return "install QEMU for i386 (https://www.qemu.org/download)";
        }
        PackageManager manager = host.managers().get(0);
        String command = String.join(" ", manager.installCommand(PackageManager.Tool.QEMU));
        return manager.needsRoot() && !host.root() ? "sudo " + command : command;
    }
}
