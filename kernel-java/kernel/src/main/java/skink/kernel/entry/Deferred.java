package skink.kernel.entry;

import skink.kernel.irq.Lines;
import skink.kernel.life.Alarms;
import skink.kernel.life.QuantumEnd;
import skink.kernel.life.VirtualAlarms;
import skink.kernel.sched.CpuState;
import skink.kernel.sched.Quantum;
import skink.magic.Cpu;
import skink.magic.HoldsKernelLock;
import skink.magic.NoInline;

/** What interrupts have left to be done with the kernel lock: alarms, the ends of quanta, and to tell of devices. */
@HoldsKernelLock
final class Deferred {
    private Deferred() {}

    /** Does what is there to do for the processor that runs. */
    static void run(CpuState cpu) {
        if (cpu.hasWork()) {
            work(cpu);
        }
    }

    /** The end of a quantum comes last: whom the others wake must not go on without a timer for its new one. */
    @NoInline
    private static void work(CpuState cpu) {
        Lines.serve(cpu.takeLines());
        if (cpu.takeTimer()) {
            timer(cpu);
        }
    }

    private static void timer(CpuState cpu) {
        long now = Cpu.readTsc();
        Alarms.ring(now);
        if (Quantum.hasEnded(cpu, now) && !VirtualAlarms.ring(cpu.running())) {
            QuantumEnd.of(cpu.running());
        }
        Quantum.alsoAt(cpu, Alarms.next());
    }
}
