package skink.kernel.entry;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.TrapFrame;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.debug.Panic;
import skink.kernel.smp.CrossCall;
import skink.magic.Address;
import skink.magic.EntryPoint;

/**
 * Every trap and interrupt from ring 0, on the stack of what it interrupted, interrupts off; and those from ring 3 that are
 * about the machine.
 *
 * <p>No handler here takes the kernel lock: interrupts only count or acknowledge, so that they are served also while the
 * interrupted code holds it.
 */
public final class TrapEntry {
    private TrapEntry() {}

    /** Called by the boot room's trap entry; returning resumes what was interrupted. */
    @EntryPoint(BootSymbols.KERNEL_TRAP)
    public static void trap(Address frame) {
        int vector = frame.loadInt(TrapFrame.VECTOR);
        if (vector < Vectors.FIRST_INTERRUPT) {
            exception(vector, frame);
        } else if (!Interrupts.acknowledge(vector)) {
            Panic.atTrap(frame);
        }
    }

    private static void exception(int vector, Address frame) {
        if (vector == Vectors.NMI && Panic.isUnderWay()) {
            CrossCall.stopForEver();
        }
        if (!ExpectedTrap.take(vector, frame)) {
            Panic.atTrap(frame);
        }
    }
}
