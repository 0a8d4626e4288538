package skink.kernel.bootinfo;

import java.nio.charset.StandardCharsets;
import skink.abi.boot.MemoryMapAbi;
import skink.magic.sim.SimulatedMachine;

/** Puts lines where a loader would. */
public final class OptionTexts {
    private static final int LINE = 0x1000;
    private static final int OPTIONS = 0x4000;

    private OptionTexts() {}

    /** Makes {@code line} that of the only module, and {@code options} the kernel's. */
    public static void set(SimulatedMachine machine, String line, String options) {
        write(machine, LINE, line);
        write(machine, OPTIONS, options);
        machine.run(() -> {
            BootModules.clear();
            BootModules.add(0, 0, LINE);
            CommandLine.read(OPTIONS);
        });
    }

    private static void write(SimulatedMachine machine, int physical, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
        machine.memory().write(MemoryMapAbi.KERNEL_BASE + physical, bytes);
    }
}
