package skink.kernel.entry;

import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Pic8259;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.clock.LocalTimer;
import skink.kernel.irq.InterruptCounts;
import skink.kernel.sched.CpuState;
import skink.kernel.smp.CrossCall;
import skink.kernel.smp.Processors;

/**
 * What an interrupt does at once, whatever it has interrupted: it is acknowledged and noted, and a request of another
 * processor is served. Nothing here needs the kernel lock, since the interrupted code may hold it or wait for it. The
 * interrupt of a device's line is noted only: it stays in service until {@link Deferred} tells of it.
 */
final class Interrupts {
    private Interrupts() {}

    /** Acknowledges the interrupt of a vector; false if nothing should interrupt there. */
    static boolean acknowledge(int vector) {
        switch (vector) {
            case Vectors.CROSS_CALL -> {
                LocalApic.endOfInterrupt();
                CrossCall.serve();
                CpuState.get(Processors.currentNumber()).noteRequest();
            }
            case Vectors.LOCAL_TIMER -> {
                LocalApic.endOfInterrupt();
                timer();
            }
            case Vectors.LOCAL_SPURIOUS -> InterruptCounts.countSpuriousOfLocalApic();
            default -> {
                return ofDevice(vector);
            }
        }
        return true;
    }

    private static boolean ofDevice(int vector) {
        if (vector < Vectors.LINE_BASE || vector >= Vectors.LINE_BASE + Vectors.LINES) {
            return ofPic(vector);
        }
        CpuState.get(Processors.currentNumber()).noteLine(vector - Vectors.LINE_BASE);
        return true;
    }

    private static boolean ofPic(int vector) {
        if (vector < Vectors.PIC_BASE || vector >= Vectors.PIC_BASE + 16) {
            return false;
        }
        if (Pic8259.isSpurious(vector)) {
            Pic8259.endOfSpurious(vector);
            InterruptCounts.countSpuriousOfPic();
        } else if (vector == Vectors.PIC_TIMER) {
            Pic8259.endOfInterrupt(vector);
            timer();
        } else {
            CpuState.get(Processors.currentNumber()).noteLine(vector - Vectors.PIC_BASE);
        }
        return true;
    }

    private static void timer() {
        int cpu = Processors.currentNumber();
        LocalTimer.interrupted(cpu);
        CpuState.get(cpu).noteTimer();
    }
}
