package skink.kernel.sched;

import skink.kernel.proc.Proc;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;

/**
 * The floating-point registers: given to a process at its first use, saved when it leaves its processor.
 *
 * <p>A process that has never used them runs with CR0.TS set, so its first use traps (vector 7). They never stay behind on
 * a processor that the process has left: migration needs nothing more.
 */
@HoldsKernelLock
public final class Floats {
    private static final int TASK_SWITCHED = 8;

    /** In the saved image (Intel SDM volume 1, table 10-2): control word, and the control and status of SSE. */
    private static final int CONTROL_WORD = 0;

    private static final int MXCSR = 24;
    private static final int ALL_MASKED_EXTENDED = 0x37F;
    private static final int ALL_MASKED = 0x1F80;

    private static final int IMAGE_BYTES = 512;

    private Floats() {}

    /** Makes the saved image one of registers that are empty, as a new process finds them. */
    public static void reset(Proc proc) {
        proc.extras &= ~Proc.FLOATS;
        proc.floats.fill((byte) 0, IMAGE_BYTES);
        proc.floats.store((short) ALL_MASKED_EXTENDED, CONTROL_WORD);
        proc.floats.store(ALL_MASKED, MXCSR);
    }

    /** Gives a process that does not run the registers of another that does not run either. */
    public static void copy(Proc from, Proc to) {
        to.extras = to.extras & ~Proc.FLOATS | from.extras & Proc.FLOATS;
        to.floats.copyFrom(from.floats, IMAGE_BYTES);
    }

    /** The running process uses the registers for the first time. */
    public static void allow(Proc proc) {
        proc.extras |= Proc.FLOATS;
        restore(proc);
    }

    static void restore(Proc proc) {
        Cpu.clearTaskSwitched();
        Cpu.fxrstor(proc.floats);
    }

    static void save(Proc proc) {
        Cpu.fxsave(proc.floats);
        forbid();
    }

    /** Makes the next use trap. */
    public static void forbid() {
        Cpu.writeCr0(Cpu.readCr0() | TASK_SWITCHED);
    }
}
