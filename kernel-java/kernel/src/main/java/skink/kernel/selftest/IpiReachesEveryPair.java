package skink.kernel.selftest;

import skink.kernel.smp.CpuTask;
import skink.kernel.smp.CrossCall;
import skink.kernel.smp.Parallel;
import skink.kernel.smp.Processor;
import skink.kernel.smp.Processors;

/** Every processor asks every other at the same time; each request is served exactly once and acknowledged. */
final class IpiReachesEveryPair extends SelfTest implements CpuTask {
    private static final int ROUNDS = 2;

    private boolean skipsOne;

    IpiReachesEveryPair() {
        super("IpiReachesEveryPair");
    }

    @Override
    String obstacle() {
        return Processors.online() < 2 ? "needs two processors" : null;
    }

    @Override
    public void run(int cpu) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < Processors.known(); i++) {
                Processor target = Processors.get(i);
                boolean skipped = skipsOne && round == 0 && cpu == 0;
                if (i != cpu && target.isOnline() && !skipped) {
                    CrossCall.call(target, CrossCall.PING);
                }
            }
        }
    }

    @Override
    String run(boolean broken) {
        skipsOne = broken;
        int before = servedByAll();
        Parallel.run(this);
        int online = Processors.online();
        int expected = ROUNDS * online * (online - 1);
        int served = servedByAll() - before;
        return served == expected ? null : Numbers.differ("requests served", expected, served);
    }

    private static int servedByAll() {
        int sum = 0;
        for (int i = 0; i < Processors.known(); i++) {
            sum += Processors.get(i).requestsServed();
        }
        return sum;
    }
}
