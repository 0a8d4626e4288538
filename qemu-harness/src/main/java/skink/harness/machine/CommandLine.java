package skink.harness.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import skink.abi.test.DebugExit;
import skink.harness.HarnessFault;
import skink.harness.link.LoopbackPort;

/**
 * Writes QEMU's command line for a machine.
 *
 * <p>The machine starts stopped ({@code -S}): nothing of the guest runs before the control line is listened to, so no
 * event is missed and everything that goes wrong earlier is QEMU's refusal. A reset ends QEMU ({@code -no-reboot}).
 */
final class CommandLine {
    private CommandLine() {}

    /**
     * @param accelerator KVM or TCG
     * @param serialPort loopback port of the serial line
     * @param qmpPort loopback port of the control line
     */
    static List<String> of(MachineSpec spec, Accelerator accelerator, int serialPort, int qmpPort) {
        List<String> line = new ArrayList<>(spec.launcher());
        add(line, "-nodefaults", "-no-user-config", "-display", "none", "-vga", "none");
        add(line, "-no-reboot", "-S", "-name", "skink");
        add(line, "-accel", accelerator(spec, accelerator));
        if (!spec.icount().isEmpty()) {
            add(line, "-icount", spec.icount());
        }
        if (!spec.cpuModel().isEmpty()) {
            add(line, "-cpu", spec.cpuModel());
        }
        add(line, "-smp", Integer.toString(spec.cpus()), "-m", Integer.toString(spec.memoryMegabytes()));
        add(line, "-chardev", socket("serial0", serialPort), "-serial", "chardev:serial0");
        if (spec.secondSerialPort() != 0) {
            add(line, "-chardev", socket("serial1", spec.secondSerialPort()), "-serial", "chardev:serial1");
        }
        add(line, "-chardev", socket("qmp0", qmpPort), "-mon", "chardev=qmp0,mode=control");
        add(line, "-device", "isa-debug-exit,iobase=0x" + Integer.toHexString(DebugExit.PORT) + ",iosize=4");
        addBoot(line, spec);
        if (spec.gdbPort() != 0) {
            add(line, "-gdb", "tcp:" + LoopbackPort.HOST + ":" + spec.gdbPort());
        }
        line.addAll(spec.extraArguments());
        return line;
    }

    private static void addBoot(List<String> line, MachineSpec spec) {
        spec.kernel().ifPresent(kernel -> add(line, "-kernel", kernel.toString()));
        if (!spec.kernelArguments().isEmpty()) {
            add(line, "-append", spec.kernelArguments());
        }
        if (!spec.modules().isEmpty()) {
            add(
                    line,
                    "-initrd",
                    spec.modules().stream().map(CommandLine::module).collect(Collectors.joining(",")));
        }
        spec.disk().ifPresent(disk -> add(line, "-drive", "file=" + escaped(disk) + ",format=raw,if=ide,index=0"));
        spec.cdrom()
                .ifPresent(
                        iso -> add(line, "-drive", "file=" + escaped(iso) + ",format=raw,media=cdrom,if=ide,index=2"));
    }

    /** One thread for each CPU makes races real; icount forbids it. */
    private static String accelerator(MachineSpec spec, Accelerator accelerator) {
        if (accelerator == Accelerator.KVM) {
            return "kvm";
        }
        return spec.cpus() > 1 && spec.icount().isEmpty() ? "tcg,thread=multi" : "tcg";
    }

    private static String module(MachineSpec.Module module) {
        String file = module.file().toString();
        if (file.indexOf(' ') >= 0) {
            throw new HarnessFault("QEMU takes no module whose path has a blank", file, "move it to another path");
        }
        return (module.arguments().isEmpty() ? file : file + " " + module.arguments()).replace(",", ",,");
    }

    private static String socket(String id, int port) {
        return "socket,id=" + id + ",host=" + LoopbackPort.HOST + ",port=" + port;
    }

    private static String escaped(Path file) {
        return file.toString().replace(",", ",,");
    }

    private static void add(List<String> line, String... words) {
        line.addAll(List.of(words));
    }
}
