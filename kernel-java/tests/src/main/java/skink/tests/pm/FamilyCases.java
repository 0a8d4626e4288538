package skink.tests.pm;

import java.util.List;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Refusal;
import skink.abi.user.Signal;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Ipc;
import skink.user.process.Processes;

/** Groups, sessions, users, orphans. */
final class FamilyCases {
    static final List<Case> ALL = List.of(
            new Case("OrphansBelongToInit", FamilyCases::orphans),
            new Case("TerminalInterruptsAGroup", FamilyCases::interrupt),
            new Case("TerminalStopsAJobAndTheShellContinuesIt", FamilyCases::jobControl),
            new Case("SessionsAreBegunOnce", FamilyCases::sessions),
            new Case("UsersReachOnlyTheirOwn", FamilyCases::users),
            new Case("ServersAreListed", FamilyCases::servers),
            new Case("TimesAreThoseOfThePast", FamilyCases::times));

    private FamilyCases() {}

    private static void orphans() {
        int parent = Child.start(() -> {
            Child.start(() -> {
                Child.await(() -> Processes.identity().parent() == 1, "a new parent");
                return 21;
            });
            return 20;
        });
        int sum = 0;
        for (int i = 0; i < 2; i++) {
            Pm.Ended ended = Child.answered(() -> Processes.await(Pm.ANY_CHILD));
            Check.equal(ended.pid() == parent ? 20 << 8 : 21 << 8, ended.status(), "who has ended");
            sum += ended.status() >> 8;
        }
        Check.equal(41, sum, "both have ended");
    }

    private static void setGroup(int pid, int group) throws Refusal {
        Processes.setGroup(pid, group);
    }

    private static void interrupt() {
        int outsider = Child.start(Child::waitForEver);
        int first = Child.start(Child::waitForEver);
        int second = Child.start(Child::waitForEver);
        Child.answered(() -> {
            setGroup(first, 0);
            setGroup(second, first);
            return null;
        });
        Terminal.send(first, Signal.INT);
        Check.equal(Signal.INT, Child.end(first), "one of the group");
        Check.equal(Signal.INT, Child.end(second), "the other");
        Check.that(Child.entry(outsider).state() == Pm.State.ALIVE, "nobody else");
        Child.kill(outsider, Signal.KILL);
        Child.end(outsider);
    }

    /** A shell with a job in the foreground, in a session of its own. */
    private static void jobControl() {
        int status = Child.run(() -> {
            Processes.newSession();
            int job = Child.start(() -> {
                setGroup(0, 0);
                int helper = Child.start(Child::waitForEver);
                return Child.end(helper) == Signal.TERM ? 7 : 8;
            });
            Child.await(() -> SignalCases.childOf(job) != 0, "the job");
            int helper = SignalCases.childOf(job);
            Terminal.send(job, Signal.TSTP);
            Pm.Ended stop = Processes.awaitChange(job, true);
            Check.equal(Signal.TSTP << 8 | Pm.STOPPED, stop.status(), "the job is stopped");
            Check.that(Child.entry(helper).state() == Pm.State.STOPPED, "all of it");
            Check.that(Child.entry(Processes.pid()).state() == Pm.State.ALIVE, "the shell is not");
            Processes.kill(-job, Signal.CONT);
            Check.that(Child.entry(helper).state() == Pm.State.ALIVE, "all of it goes on");
            Processes.kill(helper, Signal.TERM);
            return Child.end(job) >> 8;
        });
        Check.equal(7, status, "the job's status");
    }

    private static void sessions() {
        int status = Child.run(() -> {
            int session = Processes.newSession();
            Pm.Identity identity = Processes.identity();
            Check.equal(identity.pid(), session, "its number");
            Check.equal(session, identity.group(), "its group");
            Check.equal(session, identity.session(), "its session");
            try {
                Processes.newSession();
                return 1;
            } catch (NotPermitted expected) {
                return 0;
            }
        });
        Check.equal(0, status, "a second session");
    }

    private static void users() {
        int other = Child.start(Child::waitForEver);
        int status = Child.run(() -> {
            Child.PM.setUser(1000, 100);
            Check.equal(1000, Processes.identity().user(), "its user");
            int refusals = 0;
            try {
                Processes.kill(other, Signal.KILL);
            } catch (NotPermitted expected) {
                refusals++;
            }
            try {
                Child.PM.setUser(0, 0);
            } catch (NotPermitted expected) {
                refusals++;
            }
            try {
                Child.PM.shutDown(Pm.Ending.POWER_OFF);
            } catch (NotPermitted expected) {
                refusals++;
            }
            return refusals;
        });
        Check.equal(3, status, "refusals");
        Child.kill(other, Signal.KILL);
        Child.end(other);
    }

    private static void servers() {
        Check.that(Child.entry(-1).state() == Pm.State.SERVER, "the memory manager");
        Check.that(Child.answered(() -> Child.PM.name(-2)).equals("pm"), "the process manager's name");
        Check.equal(1, Child.identity(0).pid(), "init itself");
    }

    private static void times() {
        long before = Child.answered(() -> Child.PM.times(0)).children();
        int pid = Child.start(() -> {
            while (Child.PM.times(0).own() < 40) {
                Ipc.isFromKernel();
            }
            return 0;
        });
        Child.await(() -> Child.entry(pid).state() == Pm.State.ZOMBIE, "its end");
        long own = Child.answered(() -> Child.PM.times(pid)).own();
        Check.that(own >= 40, "it has run for " + own + " ms");
        Child.end(pid);
        long after = Child.answered(() -> Child.PM.times(0)).children();
        Check.equal(before + own, after, "times of children");
    }
}
