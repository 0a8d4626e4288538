package skink.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import skink.harness.Programs;
import skink.harness.machine.Accelerator;
import skink.harness.provision.HostFacts;
import skink.harness.provision.PackageManager;
import skink.harness.provision.PackageManager.Tool;

/**
 * What the doctor looks at.
 */
final class Examination {
    /** The release whose class library goes into what we compile. */
    private static final int JAVA = 17;

    private static final long LEAST_FREE_BYTES = 1L << 30;

    private final Optional<PackageManager> manager =
            HostFacts.managersHere().stream().findFirst();
    private final List<Finding> findings = new ArrayList<>();

    private Examination() {}

    /** All findings on this host. */
    static List<Finding> ofThisHost() {
        Examination examination = new Examination();
        examination.java();
        examination.program("maven", "mvn", true, "builds everything", Tool.MAVEN);
        examination.program("qemu", "qemu-system-i386", true, "boots the system", Tool.QEMU);
        examination.program("stty", "stty", true, "gives the guest raw keys", null);
        examination.accelerator();
        examination.program("gdb", "gdb", false, "for ./skink debug and its test", Tool.GDB);
        examination.program("g++", "g++", false, "the other side of ./skink bench compiler", Tool.CPP);
        examination.diskSpace();
        return List.copyOf(examination.findings);
    }

    private void java() {
        int version = Runtime.version().feature();
        Path home = Path.of(System.getProperty("java.home"));
        boolean compiles = Files.isExecutable(home.resolve("bin").resolve("javac"));
        findings.add(new Finding(
                "jdk",
                true,
                version == JAVA && compiles,
                Runtime.version() + " in " + home + (compiles ? "" : ", without javac"),
                version == JAVA && compiles ? "" : "install a JDK " + JAVA + " and set JAVA_HOME to its folder"));
    }

    private void program(String name, String program, boolean needed, String purpose, Tool tool) {
        Optional<Path> file = Programs.find(program);
        String detail = file.map(path -> path + versionOf(program)).orElse(purpose);
        findings.add(new Finding(name, needed, file.isPresent(), detail, file.isPresent() ? "" : fix(program, tool)));
    }

    private static String versionOf(String program) {
        return Programs.output(List.of(program, "--version"))
                .flatMap(text -> text.lines().findFirst())
                .map(line -> ", " + line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .orElse("");
    }

    private String fix(String program, Tool tool) {
        if (manager.isEmpty() || tool == null) {
            return "install " + program;
        }
        String command = String.join(" ", manager.get().installCommand(tool));
        return manager.get().needsRoot() && !"root".equals(System.getProperty("user.name"))
                ? "sudo " + command
                : command;
    }

    private void accelerator() {
        Accelerator.Choice choice = Accelerator.AUTO.on(Accelerator.HostFacts.gather());
        boolean kvm = choice.accelerator() == Accelerator.KVM;
        findings.add(new Finding("kvm", false, kvm, choice.reason() + (kvm ? "" : "; TCG serves instead"), ""));
    }

    private void diskSpace() {
        Path here = Path.of("").toAbsolutePath();
        try {
            long free = Files.getFileStore(here).getUsableSpace();
            boolean enough = free >= LEAST_FREE_BYTES;
            String fix = enough ? "" : "free " + (LEAST_FREE_BYTES >> 20) + " MiB there";
            findings.add(new Finding("disk", true, enough, (free >> 20) + " MiB free in " + here, fix));
        } catch (IOException e) {
            findings.add(new Finding("disk", true, false, here + ": " + e.getMessage(), "check the file system"));
        }
    }
}
