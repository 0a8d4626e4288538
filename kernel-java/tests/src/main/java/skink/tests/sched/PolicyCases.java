package skink.tests.sched;

import java.util.Arrays;
import java.util.List;
import skink.abi.ipc.Errno;
import skink.abi.protocol.UnknownProcess;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.tests.kernel.Mode;
import skink.tests.kernel.Pause;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.TimeStamp;

/** Who gets which priority and which processor. */
final class PolicyCases {
    static final List<Case> ALL = List.of(
            new Case("ComputingCostsPriorityAndRestGivesItBack", PolicyCases::aging),
            new Case("WorkSpreadsOverProcessors", PolicyCases::spreading),
            new Case("BusyProcessesMoveToIdleProcessors", PolicyCases::moving),
            new Case("ProcessThatAnswersIsServedAtOnce", PolicyCases::interactive));

    private static final int BEST = 8;
    private static final int WORST = 15;
    private static final int PROCESSOR = 3;
    private static final int PING = 0x400;
    private static final int ASKS = 11;

    private PolicyCases() {}

    private static void aging() {
        int worker = Cast.WORKERS[0];
        Cast.start(worker, 2);
        Check.equal(BEST, Cast.place(worker).priority(), "its priority at first");
        Cast.spin(worker, 150);
        Cast.await(() -> Cast.place(worker).priority() == WORST, "the worst priority");
        Check.equal(Errno.OK, KernelCalls.processInfo(worker), "asking the kernel");
        Check.equal(WORST, Message.IN.word(2), "the kernel's word");
        Cast.awaitReports(worker);
        Cast.await(() -> Cast.place(worker).priority() == BEST, "the best priority");
        Check.equal(BEST, Cast.place(worker).best(), "its best");
    }

    private static void spreading() {
        int cpus = Mode.ofSystem().processors();
        int[] on = new int[cpus];
        for (int worker : Cast.WORKERS) {
            on[Cast.start(worker, 5)]++;
        }
        Arrays.sort(on);
        Check.that(on[cpus - 1] - on[0] <= 1, "from " + on[0] + " to " + on[cpus - 1] + " on one processor");
        for (int worker : Cast.WORKERS) {
            Cast.spin(worker, 30);
        }
        for (int worker : Cast.WORKERS) {
            Check.equal(Errno.OK, KernelCalls.processInfo(worker), "asking the kernel");
            int cpu = Message.IN.word(PROCESSOR);
            Check.equal(cpu, Cast.place(worker).cpu(), "where a worker is");
        }
        Cast.awaitReports(Cast.WORKERS);
    }

    /** The plan puts both strays on the first processor and makes them the scheduler's, which learns that by their quanta. */
    private static void moving() {
        int cpus = Mode.ofSystem().processors();
        for (int worker : Cast.WORKERS) {
            Cast.stop(worker);
        }
        int before = Cast.CLIENT.counts().moves();
        Cast.spin(Cast.STRAYS[0], 400);
        Cast.spin(Cast.STRAYS[1], 400);
        Cast.await(() -> cpuOf(Cast.STRAYS[0]) >= 0 && cpuOf(Cast.STRAYS[1]) >= 0, "the strays are known");
        if (cpus > 1) {
            Cast.await(() -> cpuOf(Cast.STRAYS[0]) != cpuOf(Cast.STRAYS[1]), "each has a processor");
        }
        Cast.awaitReports(Cast.STRAYS);
        int moves = Cast.CLIENT.counts().moves() - before;
        Check.that(cpus == 1 ? moves == 0 : moves == 1, moves + " moves");
    }

    /** The processor of a process that may be unknown yet; -1 then. */
    private static int cpuOf(int process) {
        try {
            return Cast.CLIENT.place(process).cpu();
        } catch (UnknownProcess notYet) {
            return -1;
        }
    }

    /** Others have sunk below who seldom computes, so it never waits for the end of a quantum. */
    private static void interactive() {
        Cast.start(Cast.ECHO, 10);
        for (int worker : Cast.WORKERS) {
            Cast.start(worker, 10);
            Cast.spin(worker, 250);
        }
        for (int worker : Cast.WORKERS) {
            Cast.await(() -> Cast.place(worker).priority() > BEST + 1, "a worker that has sunk");
        }
        long[] ticks = new long[ASKS];
        for (int i = 0; i < ASKS; i++) {
            long start = TimeStamp.read();
            Message.OUT.type(PING).word(0, i);
            Check.equal(Errno.OK, Ipc.sendRec(Cast.ECHO), "a request");
            ticks[i] = TimeStamp.read() - start;
            Check.equal(i, Message.IN.word(0), "its answer");
            Pause.millis(3);
        }
        Arrays.sort(ticks);
        long micros = ticks[ASKS / 2] * 1000 / TimeStamp.perMilli();
        Check.that(micros < 5000, "an answer usually took " + micros + " microseconds");
        Cast.awaitReports(Cast.WORKERS);
    }
}
