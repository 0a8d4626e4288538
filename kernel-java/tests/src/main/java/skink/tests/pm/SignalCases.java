package skink.tests.pm;

import java.util.List;
import skink.abi.ipc.Errno;
import skink.abi.protocol.Interrupted;
import skink.abi.protocol.Pm;
import skink.abi.user.Signal;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.KernelCalls;
import skink.user.process.Processes;
import skink.user.process.Signals;

/** Signals: handled, ignored, stopping, ending. */
final class SignalCases {
    static final List<Case> ALL = List.of(
            new Case("SignalEndsWhoDoesNothingAboutIt", SignalCases::byDefault),
            new Case("SignalEndsWhoComputesAndWhoWaits", SignalCases::anywhere),
            new Case("HandlersRunAtSafepoints", SignalCases::handled),
            new Case("HandledSignalEndsAWaitForAChild", SignalCases::interrupted),
            new Case("NoSignalIsLostBeforeAWait", SignalCases::noneLost),
            new Case("StoppedProcessRunsAgainWhenContinued", SignalCases::stopped),
            new Case("StopsAreTold", SignalCases::stopsTold),
            new Case("SignalsOfTheKernelAreDealtWith", SignalCases::ofKernel),
            new Case("ParentIsSignalledOfEnds", SignalCases::childSignal));

    private static int handled;

    private SignalCases() {}

    private static void byDefault() {
        for (int signal : new int[] {Signal.TERM, Signal.KILL, Signal.HUP, Signal.USR1}) {
            int pid = Child.start(Child::waitForEver);
            Child.kill(pid, signal);
            Check.equal(signal, Child.end(pid), "its end");
        }
        int pid = Child.start(() -> {
            Child.kill(Processes.pid(), Signal.CHLD);
            Child.kill(Processes.pid(), Signal.WINCH);
            return 5;
        });
        Check.equal(5 << 8, Child.end(pid), "harmless ones");
    }

    private static int spin() {
        long turns = 0;
        while (turns >= 0) {
            turns++;
        }
        return 0;
    }

    private static void anywhere() {
        int spinner = Child.start(SignalCases::spin);
        int parent = Child.start(() -> Child.end(Child.start(Child::waitForEver)));
        Child.await(() -> childOf(parent) != 0, "a grandchild");
        int grandchild = childOf(parent);
        Child.kill(spinner, Signal.KILL);
        Check.equal(Signal.KILL, Child.end(spinner), "who computes");
        Child.kill(parent, Signal.KILL);
        Check.equal(Signal.KILL, Child.end(parent), "who waits for a child");
        Child.kill(grandchild, Signal.KILL);
        Check.equal(Signal.KILL, Child.end(grandchild), "who sleeps, and is init's now");
        Child.checkNone();
    }

    /** The number of a child of a process; 0 if there is none. */
    static int childOf(int parent) {
        for (int i = Child.processes() - 1; i >= 0; i--) {
            int index = i;
            Pm.Entry entry = Child.answered(() -> Child.PM.process(index));
            if (entry.parent() == parent) {
                return entry.pid();
            }
        }
        return 0;
    }

    private static void handled() {
        int pid = Child.start(() -> {
            Signals.handle(Signal.USR1, () -> handled++);
            Signals.handle(Signal.TERM, () -> handled += 10);
            while (handled < 11) {
                Processes.sleep(10_000);
            }
            return handled;
        });
        Child.await(() -> Child.answered(() -> Child.PM.times(pid)).since() > 20, "a handler");
        Child.kill(pid, Signal.USR1);
        Child.kill(pid, Signal.TERM);
        Check.equal(11 << 8, Child.end(pid), "both have been handled");
        Check.equal(0, handled, "in the child");
    }

    private static void interrupted() {
        int pid = Child.start(() -> {
            Signals.handle(Signal.USR1, () -> handled++);
            int sleeper = Child.start(Child::waitForEver);
            int interruptions = 0;
            while (handled == 0) {
                try {
                    Processes.awaitChangeOrSignal(sleeper);
                } catch (Interrupted signal) {
                    interruptions++;
                }
            }
            Child.kill(sleeper, Signal.KILL);
            Check.equal(Signal.KILL, Child.end(sleeper), "its child");
            return interruptions;
        });
        Child.await(() -> childOf(pid) != 0, "a child that waits");
        Child.kill(pid, Signal.USR1);
        Check.equal(1 << 8, Child.end(pid), "interruptions");
    }

    /** The signal may come before the wait, in it, or behind it: always the child hears of it and goes on. */
    private static void noneLost() {
        for (int i = 0; i < 30; i++) {
            int turns = i * 300;
            int pid = Child.start(() -> {
                Signals.handle(Signal.USR1, () -> handled++);
                int sleeper = Child.start(Child::waitForEver);
                int own = Processes.pid();
                int sender = Child.start(() -> {
                    Child.kill(own, Signal.USR1);
                    return 0;
                });
                for (int j = 0; j < turns; j++) {
                    handled += j & 0;
                }
                while (handled == 0) {
                    try {
                        Processes.awaitChangeOrSignal(sleeper);
                    } catch (Interrupted signal) {
                        Check.that(handled == 1, "the handler has run");
                    }
                }
                Child.kill(sleeper, Signal.KILL);
                Child.end(sleeper);
                return Child.end(sender);
            });
            Check.equal(0, Child.end(pid), "run " + i);
        }
    }

    private static long ran(int pid) {
        return Child.answered(() -> Child.PM.times(pid)).own();
    }

    private static void stopped() {
        int pid = Child.start(SignalCases::spin);
        Child.await(() -> ran(pid) > 10, "it runs");
        Child.kill(pid, Signal.STOP);
        long before = ran(pid);
        Check.that(Child.entry(pid).state() == Pm.State.STOPPED, "it is stopped");
        Processes.sleep(50);
        Check.equal(before, ran(pid), "it does not run");
        Child.kill(pid, Signal.TERM);
        Check.that(Child.entry(pid).state() == Pm.State.STOPPED, "other signals wait");
        Child.kill(pid, Signal.CONT);
        Check.equal(Signal.TERM, Child.end(pid), "until it goes on");
        int second = Child.start(SignalCases::spin);
        Child.kill(second, Signal.STOP);
        Child.kill(second, Signal.CONT);
        long then = ran(second);
        Child.await(() -> ran(second) > then + 5, "it goes on");
        Child.kill(second, Signal.KILL);
        Check.equal(Signal.KILL, Child.end(second), "its end");
    }

    private static void stopsTold() {
        int pid = Child.start(Child::waitForEver);
        Check.equal(0, Child.answered(() -> Processes.awaitChange(pid, false)).pid(), "nothing yet");
        Child.kill(pid, Signal.STOP);
        Pm.Ended stop = Child.answered(() -> Processes.awaitChange(pid, true));
        Check.equal(Signal.STOP << 8 | Pm.STOPPED, stop.status(), "a stop");
        Check.equal(0, Child.answered(() -> Processes.awaitChange(pid, false)).pid(), "told once");
        Child.kill(pid, Signal.KILL);
        Check.equal(Signal.KILL, Child.end(pid), "its end");
    }

    private static void ofKernel() {
        int pid = Child.start(Child::waitForEver);
        int endpoint = Child.entry(pid).endpoint();
        Check.equal(Errno.OK, KernelCalls.kill(endpoint, Signal.WINCH), "a harmless one");
        Check.that(Child.entry(pid).state() == Pm.State.ALIVE, "it goes on");
        Check.equal(Errno.OK, KernelCalls.kill(endpoint, Signal.SEGV), "a fault");
        Check.equal(Signal.SEGV, Child.end(pid), "its end");
    }

    private static void childSignal() {
        int status = Child.run(() -> {
            Signals.handle(Signal.CHLD, () -> handled++);
            int child = Child.start(() -> 3);
            while (handled == 0) {
                Processes.sleep(10_000);
            }
            return Child.end(child) >> 8;
        });
        Check.equal(3, status, "the child's status");
    }
}
