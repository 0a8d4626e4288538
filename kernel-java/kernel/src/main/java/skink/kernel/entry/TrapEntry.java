package skink.kernel.entry;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.TrapFrame;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Pic8259;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.clock.LocalTimer;
import skink.kernel.debug.Panic;
import skink.kernel.smp.CrossCall;
import skink.kernel.smp.Processors;
import skink.magic.Address;
import skink.magic.EntryPoint;

/**
 * Every trap and interrupt, from ring 0, on the stack of what it interrupted, interrupts off.
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
        switch (vector) {
            case Vectors.CROSS_CALL -> {
                LocalApic.endOfInterrupt();
                CrossCall.serve();
            }
            case Vectors.LOCAL_TIMER -> {
                LocalApic.endOfInterrupt();
                LocalTimer.interrupted(Processors.currentNumber());
            }
            case Vectors.IO_APIC_TIMER -> {
                LocalApic.endOfInterrupt();
                LineCounter.count();
            }
            case Vectors.LOCAL_SPURIOUS -> {}
            default -> other(vector, frame);
        }
    }

    private static void other(int vector, Address frame) {
        if (vector < Vectors.FIRST_INTERRUPT) {
            exception(vector, frame);
        } else if (vector >= Vectors.PIC_BASE && vector < Vectors.PIC_BASE + 16) {
            picInterrupt(vector);
        } else {
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

    private static void picInterrupt(int vector) {
        if (Pic8259.isSpurious(vector)) {
            return;
        }
        Pic8259.endOfInterrupt(vector);
        if (vector == Vectors.PIC_TIMER) {
            LocalTimer.interrupted(Processors.currentNumber());
        }
    }
}
