package skink.tests.kernel;

import java.util.List;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.TimeStamp;

/** Who runs when, and with whose registers. */
final class SchedulingCases {
    static final List<Case> ALL = List.of(
            new Case("EqualsShareTheProcessor", SchedulingCases::equalsShare),
            new Case("BetterPriorityGoesFirst", SchedulingCases::betterFirst),
            new Case("UsedUpQuantumIsToldToTheScheduler", SchedulingCases::outOfQuantum),
            new Case("QuantumOfAServerIsRenewedInRaceMode", SchedulingCases::quantumOfServer),
            new Case("SchedulerMayWaitForWhomItSchedules", SchedulingCases::schedulerWaits),
            new Case("ProcessGoesToAnotherProcessor", SchedulingCases::migration),
            new Case("ProcessIsStoppedWhereItRunsNotWhereItGoes", SchedulingCases::stoppedOnItsWay));

    /** Quanta that have ended so far. */
    private static int quanta;

    private SchedulingCases() {}

    private static void takeBoth(int firstPriority, int secondPriority, int cpu) {
        Check.equal(Errno.OK, KernelCalls.takeScheduling(Puppets.FIRST), "the first");
        Check.equal(Errno.OK, KernelCalls.takeScheduling(Puppets.SECOND), "the second");
        Check.equal(Errno.OK, KernelCalls.schedule(Puppets.FIRST, firstPriority, 5, cpu), "its schedule");
        Check.equal(Errno.OK, KernelCalls.schedule(Puppets.SECOND, secondPriority, 5, cpu), "the other's");
    }

    private static void giveBoth() {
        KernelCalls.giveSchedulingBack(Puppets.FIRST);
        KernelCalls.giveSchedulingBack(Puppets.SECOND);
    }

    private static int turns(int puppet) {
        Check.equal(0, Puppets.report(puppet), "floating-point numbers are its own");
        return Message.IN.word(3);
    }

    private static void equalsShare() {
        takeBoth(9, 9, 0);
        giveBoth();
        Puppets.order(Puppets.FIRST, Puppet.SPIN, 60, 1);
        Puppets.order(Puppets.SECOND, Puppet.SPIN, 60, 2);
        int first = turns(Puppets.FIRST);
        int second = turns(Puppets.SECOND);
        Check.that(first > 0 && second > 0, "both ran: " + first + " and " + second);
        Check.that(first < 8L * second && second < 8L * first, "about as long: " + first + " and " + second);
    }

    private static void betterFirst() {
        takeBoth(10, 9, 0);
        giveBoth();
        // Both spin for far longer than all pauses: a loaded host makes those longer than they should be.
        Puppets.order(Puppets.FIRST, Puppet.SPIN, 120, 1);
        Pause.millis(2);
        Puppets.order(Puppets.SECOND, Puppet.SPIN, 100, 2);
        Pause.millis(2);
        long before = ticksOf(Puppets.FIRST);
        Pause.millis(10);
        if (Mode.ofSystem().isRace()) {
            Check.that(ticksOf(Puppets.FIRST) > before, "in RACE mode the worse one gets its share");
        } else {
            Check.equal(before, ticksOf(Puppets.FIRST), "time of the worse one while the better one runs");
        }
        turns(Puppets.SECOND);
        turns(Puppets.FIRST);
        takeBoth(9, 9, 0);
        giveBoth();
    }

    private static long ticksOf(int process) {
        Check.equal(Errno.OK, KernelCalls.times(process), "the times of a process");
        return Message.IN.longWord(2);
    }

    private static void outOfQuantum() {
        Check.equal(Errno.OK, KernelCalls.takeScheduling(Puppets.FIRST), "taking over");
        Check.equal(Errno.OK, KernelCalls.schedule(Puppets.FIRST, 9, 2, -1), "a short quantum");
        orderBesideQuanta(Puppets.FIRST, Puppet.SPIN, 10, 1);
        int before = quanta;
        Check.equal(0, reportBesideQuanta(Puppets.FIRST), "its numbers are right");
        Check.that(quanta > before, "no quantum ended");
        KernelCalls.giveSchedulingBack(Puppets.FIRST);
    }

    /** The second puppet is a server: it would be told of at every tick. */
    private static void quantumOfServer() {
        Check.equal(Errno.OK, KernelCalls.takeScheduling(Puppets.SECOND), "taking over");
        Check.equal(Errno.OK, KernelCalls.schedule(Puppets.SECOND, 9, 2, -1), "a short quantum");
        orderBesideQuanta(Puppets.SECOND, Puppet.SPIN, 20, 1);
        int before = quanta;
        Check.equal(0, reportBesideQuanta(Puppets.SECOND), "its numbers are right");
        Check.equal(Mode.ofSystem().isRace() ? 0 : 1, Math.min(1, quanta - before), "whether its quanta are told");
        KernelCalls.giveSchedulingBack(Puppets.SECOND);
    }

    /** The quantum ends while the scheduler's order waits to be taken: the kernel renews it, or both would wait for ever. */
    private static void schedulerWaits() {
        Check.equal(Errno.OK, KernelCalls.takeScheduling(Puppets.FIRST), "taking over");
        Check.equal(Errno.OK, KernelCalls.schedule(Puppets.FIRST, 9, 2, -1), "a short quantum");
        orderBesideQuanta(Puppets.FIRST, Puppet.SPIN, 100, 1);
        orderBesideQuanta(Puppets.FIRST, Puppet.SPIN, 1, 1);
        // The first report met a driver that waited for its order to be taken, and was refused.
        Check.equal(0, reportBesideQuanta(Puppets.FIRST), "the second report");
        KernelCalls.giveSchedulingBack(Puppets.FIRST);
    }

    /**
     * Gives an order to a puppet that this process schedules. Its quantum may have ended before: then it waits for a new one,
     * and sending to it is refused.
     */
    private static void orderBesideQuanta(int puppet, int type, int... words) {
        while (Puppets.tryOrder(puppet, type, words) == Errno.ELOCKED) {
            Check.equal(Errno.OK, Ipc.receive(puppet), "hearing why");
            Check.equal(MessageLayout.OUT_OF_QUANTUM, Message.IN.type(), "it waits for a quantum");
            quanta++;
            Check.equal(Errno.OK, KernelCalls.schedule(puppet, 9, 2, -1), "a new quantum");
        }
    }

    /** Gives new quanta until the report comes; the result that it tells. */
    private static int reportBesideQuanta(int puppet) {
        Check.equal(Errno.OK, Ipc.receive(puppet), "hearing from it");
        while (Message.IN.type() == MessageLayout.OUT_OF_QUANTUM) {
            Check.that(Ipc.isFromKernel(), "the kernel tells that");
            quanta++;
            Check.equal(Errno.OK, KernelCalls.schedule(puppet, 9, 2, -1), "a new quantum");
            Check.equal(Errno.OK, Ipc.receive(puppet), "hearing from it again");
        }
        Check.equal(Puppet.REPORT, Message.IN.type(), "the report");
        return Message.IN.word(0);
    }

    /** It is sent away and stopped at once: it may still run on the processor that it is to leave. */
    private static void stoppedOnItsWay() {
        KernelCalls.systemInfo();
        int cpus = Message.IN.word(0);
        Check.equal(Errno.OK, KernelCalls.takeScheduling(Puppets.FIRST), "taking over");
        Check.equal(Errno.OK, KernelCalls.takeScheduling(Puppets.SECOND), "taking over the other");
        orderBesideQuanta(Puppets.FIRST, Puppet.SPIN, 60, 7);
        orderBesideQuanta(Puppets.SECOND, Puppet.SPIN, 60, 8);
        for (int i = 0; i < 60; i++) {
            Check.equal(Errno.OK, KernelCalls.schedule(Puppets.FIRST, 9, 1000, i % cpus), "sending it away");
            Check.equal(Errno.OK, KernelCalls.schedule(Puppets.SECOND, 9, 1000, (i + 1) % cpus), "and the other");
            Check.equal(Errno.OK, KernelCalls.stop(Puppets.FIRST), "stopping it");
            spinBriefly();
            Check.that(Puppets.isBlocked(Puppets.FIRST, Blocked.STOPPED), "it is stopped");
            Check.equal(Errno.OK, KernelCalls.goOn(Puppets.FIRST), "letting it go on");
        }
        Check.equal(0, reportBesideQuanta(Puppets.FIRST), "its numbers are right");
        Check.equal(0, reportBesideQuanta(Puppets.SECOND), "the other's too");
        giveBoth();
    }

    private static void spinBriefly() {
        long end = TimeStamp.read() + TimeStamp.perMilli() / 2;
        while (TimeStamp.read() < end) {
            KernelCalls.nothing();
        }
    }

    private static void migration() {
        KernelCalls.systemInfo();
        int cpus = Message.IN.word(0);
        Check.equal(Errno.OK, KernelCalls.takeScheduling(Puppets.FIRST), "taking over");
        orderBesideQuanta(Puppets.FIRST, Puppet.SPIN, 40, 7);
        for (int i = 0; i < 40; i++) {
            Check.equal(Errno.OK, KernelCalls.schedule(Puppets.FIRST, 9, 1000, i % cpus), "sending it away");
            KernelCalls.processInfo(Puppets.FIRST);
            Check.equal(i % cpus, Message.IN.word(3), "where it is");
        }
        Check.equal(0, reportBesideQuanta(Puppets.FIRST), "its numbers are right");
        KernelCalls.giveSchedulingBack(Puppets.FIRST);
    }
}
