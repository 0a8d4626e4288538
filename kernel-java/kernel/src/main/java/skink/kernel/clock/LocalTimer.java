package skink.kernel.clock;

import skink.abi.boot.CpuArea;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Pit8254;
import skink.kernel.lock.AtomicWord;
import skink.magic.Cpu;
import skink.magic.Fence;

/**
 * One interrupt in the future, for the processor that asks: its local APIC's timer, or the interval timer without APIC.
 *
 * <p>Interrupts are counted, so that a waiter tells its own from others that wake the processor up.
 */
public final class LocalTimer {
    private static final int MAX_PIT_MICROS = 50_000;
    private static final int MAX_PIT_CYCLES = 0xFFFF;
    private static final AtomicWord[] FIRED = new AtomicWord[CpuArea.MAX_CPUS];
    /** What {@link #scheduled} says when nothing is. */
    private static final long NEVER = Long.MAX_VALUE;
    /** For whom nothing is scheduled, and for those behind the horizon of the hardware: look again then. */
    private static final int LONGEST_MILLIS = 1_000;

    /** The time stamp of each processor's next scheduled interrupt; used by that processor only. */
    private static final long[] SCHEDULED = new long[CpuArea.MAX_CPUS];

    private static boolean usesLocalApic;

    static {
        for (int i = 0; i < FIRED.length; i++) {
            FIRED[i] = new AtomicWord();
            SCHEDULED[i] = NEVER;
        }
    }

    private LocalTimer() {}

    /** Chooses the hardware, once, on the boot processor. */
    public static void choose(boolean hasLocalApic) {
        usesLocalApic = hasLocalApic;
    }

    /**
     * Interrupts this processor once, {@code micros} from now; at most 50 ms where only the interval timer is there.
     * Returns how often the timer of processor {@code cpu}, the one that runs, has fired before.
     */
    public static int arm(int cpu, int micros) {
        disarm();
        int firedBefore = fired(cpu);
        if (usesLocalApic) {
            LocalApic.startTimer((int) Math.max(1, micros * Clock.apicTimerPerMilli() / 1000));
        } else {
            Pit8254.interruptOnce(pitCycles(micros));
        }
        return firedBefore;
    }

    /**
     * Takes an armed timer back. It may have fired meanwhile, but does not fire any more; the interval timer, which
     * cannot be stopped, not for 50 ms.
     */
    public static void disarm() {
        if (usesLocalApic) {
            LocalApic.stopTimer();
        } else {
            Pit8254.interruptOnce(MAX_PIT_CYCLES);
        }
        // An interrupt that is already pending is taken behind the instruction after sti, before cli. That instruction
        // is
        // not a pause: QEMU 7.2 carries the shadow of sti over it.
        Cpu.sti();
        Fence.full();
        Cpu.cli();
    }

    /** The time stamp at which processor {@code cpu}, the one that runs, is to be interrupted; far away if it is not. */
    public static long scheduled(int cpu) {
        return SCHEDULED[cpu];
    }

    /**
     * Interrupts this processor, whose number is {@code cpu}, at a time stamp, or at once if that is past; where the hardware
     * cannot count so far, before. Takes the place of what was scheduled.
     */
    public static void schedule(int cpu, long timeStamp) {
        SCHEDULED[cpu] = timeStamp;
        startScheduled(cpu);
    }

    private static void startScheduled(int cpu) {
        long ticks = Math.max(0, SCHEDULED[cpu] - Cpu.readTsc());
        long millis = ticks / Clock.tscPerMilli();
        if (usesLocalApic) {
            long most = LONGEST_MILLIS * Clock.apicTimerPerMilli();
            long cycles = millis >= LONGEST_MILLIS ? most : ticks * Clock.apicTimerPerMilli() / Clock.tscPerMilli();
            LocalApic.startTimer((int) Math.max(1, cycles));
        } else {
            long micros = millis >= MAX_PIT_MICROS / 1000 ? MAX_PIT_MICROS : Clock.microsOfTicks(ticks);
            Pit8254.interruptOnce(pitCycles((int) micros));
        }
    }

    /**
     * Puts processor {@code cpu}, the one that runs, to sleep until any interrupt, {@code micros} at most. Interrupts are on meanwhile; what is
     * scheduled comes afterwards.
     */
    public static void sleepAtMost(int cpu, int micros) {
        long scheduled = SCHEDULED[cpu];
        arm(cpu, micros);
        Cpu.stiHlt();
        Cpu.cli();
        disarm();
        if (scheduled != NEVER) {
            schedule(cpu, scheduled);
        }
    }

    static int pitCycles(int micros) {
        if (micros > MAX_PIT_MICROS) {
            throw new IllegalArgumentException("too long for the interval timer");
        }
        return (int) Math.max(1, Math.min(MAX_PIT_CYCLES, (long) micros * Pit8254.HZ / 1_000_000));
    }

    /** Called by the trap entry when the timer of processor {@code cpu} has fired; nothing is scheduled any more. */
    public static void interrupted(int cpu) {
        SCHEDULED[cpu] = NEVER;
        FIRED[cpu].getAndAdd(1);
    }

    /** How often the timer of processor {@code cpu} has fired. */
    public static int fired(int cpu) {
        return FIRED[cpu].get();
    }

    /** Sleeps until the timer of this processor fires once more than {@code firedBefore}. Interrupts are on meanwhile. */
    public static void await(int cpu, int firedBefore) {
        Cpu.cli();
        while (fired(cpu) == firedBefore) {
            Cpu.stiHlt();
            Cpu.cli();
        }
    }
}
