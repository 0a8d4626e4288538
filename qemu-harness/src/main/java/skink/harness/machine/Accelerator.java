package skink.harness.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What runs the guest's instructions: the host's CPU (KVM) or QEMU's translator (TCG).
 *
 * <p>{@code /dev/kvm} alone proves nothing: there are software implementations of KVM behind it that run 32-bit guests
 * far slower than TCG. AUTO therefore takes KVM only if the device can be opened, the CPU has the extension (svm or vmx)
 * and the module that drives it is loaded; in doubt it takes TCG, which works everywhere.
 */
public enum Accelerator {
    AUTO,
    KVM,
    TCG;

    private static final Path KVM_DEVICE = Path.of("/dev/kvm");
    private static final Pattern EXTENSION = Pattern.compile("(?m)^flags\\s*:.*\\b(svm|vmx)\\b");

    /**
     * What a host shows of its KVM.
     *
     * @param deviceUsable whether the device may be read and written
     * @param cpuInfo text of /proc/cpuinfo, or empty
     * @param modules names of loaded kernel modules, built-in ones included
     */
    public record HostFacts(boolean deviceUsable, String cpuInfo, Set<String> modules) {
        /** The facts of this host. */
        public static HostFacts gather() {
            boolean usable = Files.isReadable(KVM_DEVICE) && Files.isWritable(KVM_DEVICE);
            return new HostFacts(usable, read(Path.of("/proc/cpuinfo")), list(Path.of("/sys/module")));
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                return "";
            }
        }

        private static Set<String> list(Path directory) {
            try (Stream<Path> entries = Files.list(directory)) {
                return entries.map(p -> p.getFileName().toString()).collect(Collectors.toSet());
            } catch (IOException e) {
                return Set.of();
            }
        }
    }

    /**
     * A decision between KVM and TCG.
     *
     * @param accelerator KVM or TCG
     * @param reason why, in words for a user
     */
    public record Choice(Accelerator accelerator, String reason) {}

    /** Decides for a host; an explicit wish is obeyed. */
    public Choice on(HostFacts host) {
        if (this != AUTO) {
            return new Choice(this, "as asked for");
        }
        if (!host.deviceUsable()) {
            return new Choice(TCG, KVM_DEVICE + " is missing or may not be opened");
        }
        if (!EXTENSION.matcher(host.cpuInfo()).find()) {
            return new Choice(TCG, KVM_DEVICE + " exists, but the CPU shows neither svm nor vmx");
        }
        if (!host.modules().contains("kvm_intel") && !host.modules().contains("kvm_amd")) {
            return new Choice(TCG, KVM_DEVICE + " exists, but neither kvm_intel nor kvm_amd is loaded");
        }
        return new Choice(KVM, KVM_DEVICE + " with a hardware module behind it");
    }
}
