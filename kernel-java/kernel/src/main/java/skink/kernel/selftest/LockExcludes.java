package skink.kernel.selftest;

import skink.kernel.lock.AtomicWord;
import skink.kernel.smp.BigKernelLock;
import skink.kernel.smp.CpuTask;
import skink.kernel.smp.Parallel;
import skink.kernel.smp.Processors;
import skink.magic.TakesKernelLock;

/** Under the big kernel lock one processor is alone: plain additions lose nothing, nobody meets another. */
final class LockExcludes extends SelfTest implements CpuTask {
    private static final int ROUNDS = 100;

    private final AtomicWord meetings = new AtomicWord();
    /** Guarded by the lock. */
    private int count;

    private int inside;
    private boolean withoutLock;

    LockExcludes() {
        super("LockExcludes");
    }

    @Override
    public void run(int cpu) {
        for (int i = 0; i < ROUNDS; i++) {
            if (withoutLock) {
                visit(i % 2);
            } else {
                enter();
            }
        }
    }

    @TakesKernelLock
    private void enter() {
        BigKernelLock.acquire();
        visit(1);
        BigKernelLock.release();
    }

    /** Counts {@code visits}, plainly. */
    private void visit(int visits) {
        inside++;
        if (inside != 1) {
            meetings.getAndAdd(1);
        }
        count += visits;
        inside--;
    }

    @Override
    String run(boolean broken) {
        withoutLock = broken;
        Parallel.run(this);
        if (meetings.get() != 0) {
            return Numbers.differ("meetings under the lock", 0, meetings.get());
        }
        int expected = ROUNDS * Processors.online();
        return count == expected ? null : Numbers.differ("additions under the lock", expected, count);
    }
}
