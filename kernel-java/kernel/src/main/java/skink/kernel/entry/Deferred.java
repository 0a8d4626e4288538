package skink.kernel.entry;

import skink.abi.boot.CpuArea;
import skink.kernel.clock.LocalTimer;
import skink.kernel.life.Alarms;
import skink.kernel.life.QuantumEnd;
import skink.kernel.sched.CpuState;
import skink.kernel.sched.Quantum;
import skink.kernel.smp.Processors;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;

/** What interrupts have left to be done with the kernel lock: alarms and the ends of quanta. */
@HoldsKernelLock
final class Deferred {
    /** How often each processor's timer had fired when that was last looked at. */
    private static final int[] SEEN = new int[CpuArea.MAX_CPUS];

    private Deferred() {}

    /** Does what is there to do for the processor that runs. */
    static void run() {
        int cpu = Processors.currentNumber();
        int fired = LocalTimer.fired(cpu);
        if (fired != SEEN[cpu]) {
            SEEN[cpu] = fired;
            timer(cpu);
        }
    }

    private static void timer(int cpu) {
        long now = Cpu.readTsc();
        Alarms.ring(now);
        if (Quantum.hasEnded(cpu, now)) {
            QuantumEnd.of(CpuState.get(cpu).running());
        }
        long next = Alarms.next();
        if (next < LocalTimer.scheduled(cpu)) {
            LocalTimer.schedule(cpu, next);
        }
    }
}
