package skink.tests.pm;

import skink.abi.protocol.NoChild;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Refusal;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.WellKnown;
import skink.tests.kernel.Check;
import skink.user.process.Processes;
import skink.user.protocol.PmClient;

/** Children of whoever calls, by fork: each does one thing and ends with a status. */
final class Child {
    static final PmClient PM = new PmClient(WellKnown.PM);

    /** The status of a child that has met an exception. */
    static final int FAILED = 111;

    private static final int PATIENCE = 1000;
    private static final int STEP_MILLIS = 5;

    private Child() {}

    /** What a child does; the status with which it ends. */
    interface Body {
        int run() throws Refusal;
    }

    /** A request that must be answered. */
    interface Asking<T> {
        T ask() throws Refusal;
    }

    static <T> T answered(Asking<T> question) {
        try {
            return question.ask();
        } catch (Refusal refused) {
            throw new AssertionError(refused.toString());
        }
    }

    /** Makes a child; its number. */
    static int start(Body body) {
        int pid = answered(Processes::fork);
        if (pid == 0) {
            int status = FAILED;
            try {
                status = body.run();
            } catch (Refusal | RuntimeException | AssertionError failure) {
                System.out.println("child: " + failure);
            }
            Processes.exit(status);
        }
        return pid;
    }

    /** Waits for the end of a child; its status as POSIX encodes it. */
    static int end(int pid) {
        Pm.Ended ended = answered(() -> Processes.await(pid));
        Check.equal(pid, ended.pid(), "who has ended");
        return ended.status();
    }

    /** Makes a child and waits until it has ended itself; with which status. */
    static int run(Body body) {
        int status = end(start(body));
        Check.equal(0, status & 0xFF, "the signal that has ended it");
        return status >> 8;
    }

    static void kill(int pid, int signal) {
        answered(() -> {
            Processes.kill(pid, signal);
            return null;
        });
    }

    static Pm.Entry entry(int pid) {
        try {
            for (int i = 0; ; i++) {
                Pm.Entry entry = PM.process(i);
                if (entry.pid() == pid) {
                    return entry;
                }
            }
        } catch (NotFound behindTheLast) {
            return null;
        }
    }

    static Pm.Identity identity(int pid) {
        try {
            return PM.identity(pid);
        } catch (UnknownProcess none) {
            throw new AssertionError("process " + pid + " is unknown");
        }
    }

    static int processes() {
        int count = 0;
        try {
            while (true) {
                PM.process(count);
                count++;
            }
        } catch (NotFound behindTheLast) {
            return count;
        }
    }

    /** Waits until this holds. */
    static void await(Condition condition, String what) {
        for (int i = 0; i < PATIENCE; i++) {
            if (condition.holds()) {
                return;
            }
            Processes.sleep(STEP_MILLIS);
        }
        throw new AssertionError("it never came: " + what);
    }

    /** Something that becomes true. */
    interface Condition {
        boolean holds();
    }

    /** There is no child left. */
    static void checkNone() {
        Pm.Ended ended;
        try {
            ended = Processes.awaitChange(Pm.ANY_CHILD, false);
        } catch (NoChild expected) {
            return;
        }
        throw new AssertionError("a child is left: " + ended);
    }

    static int waitForEver() {
        while (true) {
            Processes.sleep(60_000);
        }
    }
}
