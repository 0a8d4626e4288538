package skink.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import skink.kernel.proc.Proc;
import skink.kernel.sched.Scheduling;

/**
 * First come, first served: those that go on waiting in a run queue keep their order; who comes stands behind them, except
 * a process that has been interrupted before its quantum was used up.
 */
final class QueueOrder {
    private final SimulatedKernel kernel;
    private final List<List<Proc>> before = new ArrayList<>();
    private final Set<Proc> ran = new HashSet<>();
    private final Set<Proc> renewed = new HashSet<>();
    private final Set<Proc> replaced = new HashSet<>();

    QueueOrder(SimulatedKernel kernel) {
        this.kernel = kernel;
    }

    /** A step begins. */
    void remember() {
        before.clear();
        ran.clear();
        renewed.clear();
        replaced.clear();
        for (int cpu = 0; cpu < kernel.processors(); cpu++) {
            if (kernel.running(cpu) != null) {
                ran.add(kernel.running(cpu));
            }
            for (int priority = 0; priority < Scheduling.PRIORITIES; priority++) {
                before.add(kernel.queue(cpu, priority));
            }
        }
    }

    /** The process has got a new quantum in this step. */
    void renew(Proc proc) {
        renewed.add(proc);
    }

    /** The process has been put into a queue anew in this step. */
    void replace(Proc proc) {
        replaced.add(proc);
    }

    /** The step has ended. */
    void check() {
        for (int i = 0; i < before.size(); i++) {
            check(before.get(i), kernel.queue(i / Scheduling.PRIORITIES, i % Scheduling.PRIORITIES));
        }
    }

    private void check(List<Proc> old, List<Proc> now) {
        List<Proc> expected = new ArrayList<>(old);
        now.removeIf(proc -> ran.contains(proc) && replaced.contains(proc));
        expected.removeIf(proc -> replaced.contains(proc) || !now.contains(proc));
        List<Proc> behind = new ArrayList<>(now);
        behind.removeIf(proc -> expected.contains(proc));
        List<Proc> ahead = new ArrayList<>(behind);
        ahead.removeIf(proc -> !ran.contains(proc) || renewed.contains(proc));
        behind.removeAll(ahead);
        expected.addAll(0, ahead);
        expected.addAll(behind);
        Violation.unless(now.equals(expected), "R2", "a run queue is out of order");
    }
}
