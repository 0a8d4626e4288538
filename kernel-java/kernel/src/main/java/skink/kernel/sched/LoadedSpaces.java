package skink.kernel.sched;

import skink.abi.boot.CpuArea;
import skink.kernel.arch.i386.KernelSpace;
import skink.kernel.smp.CrossCall;
import skink.kernel.smp.Processors;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;

/**
 * Which processor has which page directory loaded, and how others make it forget what it remembers of the tables.
 *
 * <p>A processor keeps a directory loaded while it idles and while it waits for the kernel lock, and may remember
 * translations, and read the tables ahead, for as long. So after an edit it is asked at once, whatever it does: nothing stale
 * outlasts the call that follows the edit, and no set of stale processors has to be kept. The kernel's own look at a
 * process's memory ({@code space.UserPages}) reads the tables themselves and remembers nothing.
 */
@HoldsKernelLock
public final class LoadedSpaces {
    private LoadedSpaces() {}

    /** When this returns, no processor remembers translations by these tables. */
    public static void flush(int directory) {
        for (int i = 0; i < CpuArea.MAX_CPUS; i++) {
            if (CpuState.get(i).directory == directory) {
                if (i == Processors.currentNumber()) {
                    Cpu.writeCr3(directory);
                } else {
                    CrossCall.call(Processors.get(i), CrossCall.FORGET_TRANSLATIONS);
                }
            }
        }
    }

    /** When this returns, no processor has the directory loaded; who runs its process loads what that has then. */
    public static void unload(int directory) {
        for (int i = 0; i < CpuArea.MAX_CPUS; i++) {
            CpuState cpu = CpuState.get(i);
            if (cpu.directory == directory) {
                if (i == Processors.currentNumber()) {
                    Cpu.writeCr3(KernelSpace.directory());
                } else {
                    CrossCall.call(Processors.get(i), CrossCall.LEAVE_SPACE);
                }
                cpu.directory = KernelSpace.directory();
                cpu.mustChoose = true;
            }
        }
    }
}
