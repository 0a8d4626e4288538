package skink.kernel.start;

import skink.kernel.bootinfo.CommandLine;
import skink.kernel.bootinfo.OptionText;
import skink.kernel.console.Console;
import skink.kernel.ipc.FastPath;
import skink.kernel.sched.Race;
import skink.kernel.smp.BigKernelLock;
import skink.magic.Cpu;
import skink.magic.TakesKernelLock;

/**
 * The boot option {@code race=SEED}, or {@code race} with a seed of the moment: {@link Race}. The seed is printed, so that a
 * run can be had again.
 */
final class RaceMode {
    private static final long SEED_MASK = 0x7FFF_FFFF;

    private RaceMode() {}

    /** Begins it if the options say so. */
    @TakesKernelLock
    static void choose() {
        OptionText options = CommandLine.options();
        long seed = options.number("race=", options.has("race") ? Cpu.readTsc() & SEED_MASK : -1);
        if (seed < 0) {
            return;
        }
        BigKernelLock.acquire();
        Race.begin(seed);
        FastPath.close();
        BigKernelLock.release();
        Console.print("skink: race mode, again with race=");
        Console.printDecimal(seed);
        Console.newLine();
    }
}
