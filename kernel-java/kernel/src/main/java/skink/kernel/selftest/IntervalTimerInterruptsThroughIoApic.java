package skink.kernel.selftest;

import skink.kernel.acpi.Madt;
import skink.kernel.arch.i386.CpuFeatures;
import skink.kernel.arch.i386.IoApic;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Pit8254;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.clock.LocalTimer;
import skink.kernel.sched.CpuState;
import skink.kernel.smp.Processors;
import skink.magic.Cpu;

/** A line that ACPI maps to an I/O APIC reaches the processor that it is routed to, and not when it is masked. */
final class IntervalTimerInterruptsThroughIoApic extends SelfTest {
    private static final int ISA_TIMER_LINE = 0;
    private static final int PIT_CYCLES = Pit8254.HZ / 1000;
    private static final int BOUND_MICROS = 100_000;

    IntervalTimerInterruptsThroughIoApic() {
        super("IntervalTimerInterruptsThroughIoApic");
    }

    @Override
    String obstacle() {
        return !CpuFeatures.hasLocalApic() || controller() < 0 ? "no I/O APIC serves the timer's line" : null;
    }

    /** The index of the controller that has the timer's line, or -1. */
    private static int controller() {
        int line = Madt.lineOf(ISA_TIMER_LINE);
        for (int i = 0; i < Madt.ioApics(); i++) {
            int address = Madt.ioApicAddress(i);
            int first = Madt.ioApicBase(i);
            if (IoApic.isReachable(address) && line >= first && line < first + IoApic.lines(address)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    String run(boolean broken) {
        int controller = controller();
        int address = Madt.ioApicAddress(controller);
        int line = Madt.lineOf(ISA_TIMER_LINE) - Madt.ioApicBase(controller);
        IoApic.route(
                address,
                line,
                Vectors.LINE_BASE + ISA_TIMER_LINE,
                Processors.current().apicId(),
                Madt.isActiveLow(ISA_TIMER_LINE),
                Madt.isLevel(ISA_TIMER_LINE));
        if (broken) {
            IoApic.mask(address, line);
        }
        Pit8254.interruptOnce(PIT_CYCLES);
        long came = awaitLine();
        IoApic.mask(address, line);
        return came == 1L << ISA_TIMER_LINE ? null : Numbers.differ("set of lines", 1 << ISA_TIMER_LINE, (int) came);
    }

    /** Waits until a line interrupts, and ends that; the set of such lines. */
    private static long awaitLine() {
        int cpu = Processors.currentNumber();
        int firedBefore = LocalTimer.arm(cpu, BOUND_MICROS);
        long lines = CpuState.get(cpu).takeLines();
        while (lines == 0 && LocalTimer.fired(cpu) == firedBefore) {
            Cpu.stiHlt();
            Cpu.cli();
            lines = CpuState.get(cpu).takeLines();
        }
        LocalTimer.disarm();
        if (lines != 0) {
            LocalApic.endOfInterrupt();
        }
        return lines;
    }
}
