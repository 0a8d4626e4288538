package skink.simulation;

import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.CpuState;
import skink.kernel.sched.SchedulerView;

/**
 * Time: all of it is charged to somebody, once, and nobody is charged for time in which it could not run. (Who may go on
 * from the middle of a visit to the kernel is charged for the rest of it.)
 */
final class Accounting {
    private final SimulatedKernel kernel;
    /** Time stamps that each slot's process has run, if it could not run when the step began; else -1. */
    private final long[] userTicks;
    /** Of tenants of slots that tell nothing of them any more. */
    private long goneTicks;

    Accounting(SimulatedKernel kernel) {
        this.kernel = kernel;
        this.userTicks = new long[kernel.slots()];
    }

    /** A step begins. */
    void remember() {
        for (int slot = 0; slot < userTicks.length; slot++) {
            Proc proc = Procs.get(slot);
            userTicks[slot] = proc.blocked == 0 ? -1 : proc.userTicks;
        }
    }

    /** The tenants of two slots have exchanged their names, and taken with them what they have run. */
    void exchange(int slot, int other) {
        long ticks = userTicks[slot];
        userTicks[slot] = userTicks[other];
        userTicks[other] = ticks;
    }

    /** A process is made in a slot; what its tenants before have run is no longer told there. */
    void renew(int slot) {
        goneTicks += userTicks[slot];
        userTicks[slot] = 0;
    }

    /** The step has ended. */
    void check() {
        long sum = goneTicks;
        for (int slot = 0; slot < userTicks.length; slot++) {
            Proc proc = Procs.get(slot);
            sum += proc.userTicks;
            Violation.unless(
                    userTicks[slot] < 0 || proc.userTicks - userTicks[slot] <= kernel.visitTicks(),
                    "T1",
                    "p" + slot + "/" + proc.endpoint + " is charged for time in which it could not run");
        }
        for (int cpu = 0; cpu < kernel.processors(); cpu++) {
            sum += CpuState.get(cpu).idleTicks() - SchedulerView.chargedUpTo(cpu);
        }
        Violation.unless(sum == 0, "T2", sum + " time stamps are charged twice, or not at all");
    }
}
