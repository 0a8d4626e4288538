package skink.tests.pm;

import java.util.List;
import skink.abi.ipc.Errno;
import skink.abi.ipc.Primitive;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.NoChild;
import skink.abi.protocol.NoMemory;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.protocol.TableFull;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.Signal;
import skink.abi.user.WellKnown;
import skink.tests.kernel.Case;
import skink.tests.kernel.Check;
import skink.user.Ipc;
import skink.user.KernelCalls;
import skink.user.Message;
import skink.user.process.Processes;

/** Programs that mean harm, and programs that are unlucky. */
final class HostileCases {
    static final List<Case> ALL = List.of(
            new Case("ProgramsHaveOnlyTheirRights", HostileCases::rights),
            new Case("RandomRequestsHarmNobody", HostileCases::randomRequests),
            new Case("RequestsThatNobodyWaitsForHarmNobody", HostileCases::impatient),
            new Case("ForkBombEndsAndIsForgotten", HostileCases::forkBomb),
            new Case("FamiliesDieInAnyOrder", HostileCases::massacre),
            new Case("ServerThatDiesIsReportedAndStays", HostileCases::server));

    private static final int FAMILIES = 6;

    private static final int FIRST_REQUEST = 0x900;
    private static final int SHUT_DOWN = FIRST_REQUEST + 13;
    private static final int FORK = FIRST_REQUEST;
    private static final int EXEC = FIRST_REQUEST + 1;
    private static final int KILL = FIRST_REQUEST + 3;
    private static final int AWAIT = FIRST_REQUEST + 2;
    private static final int SLEEP = FIRST_REQUEST + 16;

    private HostileCases() {}

    private static void rights() {
        int[] calls = {
            KernelCall.RUNCTL,
            KernelCall.KILL,
            KernelCall.CLEAR,
            KernelCall.VMCTL,
            KernelCall.FORK,
            KernelCall.EXEC,
            KernelCall.PRIVCTL,
            KernelCall.SAFECOPY,
            KernelCall.SIGSEND,
            KernelCall.SETALARM,
            KernelCall.DEVIO
        };
        int status = Child.run(() -> {
            for (int call : calls) {
                Check.equal(Errno.ECALLDENIED, KernelCalls.raw(call), "kernel call " + call);
            }
            Check.equal(Errno.ETRAPDENIED, Ipc.notify(WellKnown.PM), "a notification");
            Check.equal(Errno.ETRAPDENIED, Ipc.raw(Primitive.SENDA, 1), "an asynchronous message");
            Check.equal(Errno.ECALLDENIED, Ipc.send(WellKnown.INIT), "a message to init");
            return 0;
        });
        Check.equal(0, status, "no right too many");
    }

    /** A generator of numbers that seem random. */
    private static final class Dice {
        private long state;

        Dice(long seed) {
            state = seed * 2 + 1;
        }

        int next() {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            return (int) (state >>> 32);
        }

        int below(int bound) {
            return (next() >>> 1) % bound;
        }

        /** Often a number that means something. */
        int word() {
            return switch (below(6)) {
                case 0 -> 0;
                case 1 -> -1;
                case 2 -> below(40);
                case 3 -> -below(40);
                case 4 -> Integer.MIN_VALUE;
                default -> next();
            };
        }
    }

    /** Not the end of the machine, nor an end or a wait of its own. */
    private static boolean isHarmless(int type) {
        return type != SHUT_DOWN
                && type != FORK
                && type != EXEC
                && type != AWAIT
                && type != SLEEP
                && type != AWAIT + 13;
    }

    private static void randomRequests() {
        int before = Child.processes();
        for (int seed = 1; seed <= 3; seed++) {
            int number = seed;
            int pid = Child.start(() -> ask(number));
            Check.equal(0, letEnd(pid), "its end");
        }
        Check.equal(before, Child.processes(), "processes");
        Check.equal(0, Child.run(() -> 0), "everything works as before");
    }

    /** Waits for the end of a child that may stop itself; its status. */
    private static int letEnd(int pid) {
        Child.await(
                () -> {
                    Child.kill(pid, Signal.CONT);
                    return Child.entry(pid).state() == Pm.State.ZOMBIE;
                },
                "its end");
        return Child.end(pid);
    }

    /** As a user who can harm nobody else. */
    private static int ask(int seed) {
        Dice dice = new Dice(seed);
        try {
            Child.PM.setUser(1000 + seed, 0);
        } catch (NotPermitted refused) {
            return Child.FAILED;
        }
        int answers = 0;
        for (int i = 0; i < 5000; i++) {
            int type = FIRST_REQUEST + dice.below(24);
            if (isHarmless(type)) {
                Message.OUT.type(type);
                for (int word = 0; word < 14; word++) {
                    Message.OUT.word(word, dice.word());
                }
                spareItself(type, dice);
                Ipc.sendRec(WellKnown.PM);
                answers++;
            }
        }
        return answers > 2000 ? 0 : Child.FAILED;
    }

    /** A request to send a signal is for one that ends nobody, or for none. */
    private static void spareItself(int type, Dice dice) {
        if (type == KILL) {
            int[] signals = {0, Signal.CHLD, Signal.CONT, Signal.WINCH, -1, 32, Integer.MIN_VALUE};
            Message.OUT.word(1, signals[dice.below(signals.length)]);
        }
    }

    private static void impatient() {
        int before = Child.processes();
        int pid = Child.start(() -> {
            Child.PM.setUser(1000, 0);
            Dice dice = new Dice(9);
            for (int i = 0; i < 3000; i++) {
                Message.OUT
                        .type(FIRST_REQUEST + dice.below(24))
                        .word(0, dice.below(2) == 0 ? -1 : dice.below(50))
                        .word(1, 1);
                spareItself(Message.OUT.type(), dice);
                if (Message.OUT.type() != SHUT_DOWN) {
                    Ipc.send(WellKnown.PM);
                }
                if (dice.below(10) == 0) {
                    Processes.pid();
                }
            }
            return 0;
        });
        Check.equal(0, letEnd(pid), "its end");
        Child.await(
                () -> {
                    reap();
                    return Child.processes() == before;
                },
                "everybody is gone");
        Check.equal(0, Child.run(() -> 0), "everything works as before");
    }

    /** Every process of the bomb forks as often as it can. */
    private static void forkBomb() {
        int before = Child.processes();
        int pid = Child.start(() -> {
            Processes.newSession();
            Child.PM.setUser(1000, 0);
            return bomb();
        });
        int[] last = {0};
        Child.await(
                () -> {
                    int now = Child.processes();
                    boolean isFull = now > before + 20 && now == last[0];
                    last[0] = now;
                    return isFull;
                },
                "as many as there is room for");
        Child.await(
                () -> {
                    killGroup(pid);
                    reap();
                    return Child.processes() == before;
                },
                "the end of all");
        Check.equal(0, Child.run(() -> 0), "everything works as before");
    }

    private static int bomb() {
        while (true) {
            try {
                Processes.fork();
            } catch (NoMemory | TableFull | NotPermitted full) {
                Processes.sleep(20);
            }
        }
    }

    private static void killGroup(int group) {
        try {
            Processes.kill(-group, Signal.KILL);
        } catch (UnknownProcess | NotPermitted | BadArgument none) {
            // Nobody is left.
        }
    }

    /** Waits for all children that have ended. */
    private static void reap() {
        try {
            while (Processes.awaitChange(Pm.ANY_CHILD, false).pid() != 0) {
                // Another one is gone.
            }
        } catch (NoChild none) {
            // Nobody is left.
        }
    }

    /** Processes with children and grandchildren that compute, sleep and wait are ended at random. */
    private static void massacre() {
        int before = Child.processes();
        Dice dice = new Dice(4);
        for (int i = 0; i < FAMILIES; i++) {
            Child.start(() -> grow(2));
        }
        for (int i = 0; i < 400 && Child.processes() > before; i++) {
            int index = before + dice.below(Math.max(1, Child.processes() - before));
            Pm.Entry entry = entryAt(index);
            if (entry != null && entry.pid() > 1) {
                killOne(entry.pid());
            }
            reap();
        }
        Child.await(
                () -> {
                    Pm.Entry last = entryAt(before);
                    if (last != null) {
                        killOne(last.pid());
                    }
                    reap();
                    return Child.processes() == before;
                },
                "the end of all");
    }

    private static Pm.Entry entryAt(int index) {
        try {
            return Child.PM.process(index);
        } catch (NotFound none) {
            return null;
        }
    }

    private static void killOne(int pid) {
        try {
            Processes.kill(pid, Signal.KILL);
        } catch (UnknownProcess | NotPermitted | BadArgument none) {
            // It has just gone.
        }
    }

    private static int grow(int depth) {
        if (depth == 0) {
            return Child.waitForEver();
        }
        Child.start(() -> grow(depth - 1));
        int second = Child.start(() -> grow(depth - 1));
        return Child.end(second);
    }

    private static void server() {
        int pci = Child.entry(-9).endpoint();
        Check.equal(Errno.OK, KernelCalls.kill(pci, Signal.SEGV), "the fault of a server");
        Child.await(() -> isTold(pci), "its manager has heard of it");
        Check.that(Child.entry(-9).state() == Pm.State.SERVER, "it is still listed");
        Check.equal(Errno.OK, KernelCalls.processInfo(pci), "it is still there");
    }

    private static boolean isTold(int process) {
        Check.equal(Errno.OK, KernelCalls.processInfo(process), "asking the kernel");
        return (Message.IN.word(1) & Blocked.SIGNAL_PENDING) != 0;
    }
}
