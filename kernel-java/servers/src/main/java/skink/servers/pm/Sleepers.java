package skink.servers.pm;

import skink.abi.ipc.Errno;

/** Programs that wait for some time to pass: they may have no alarms of their own. */
final class Sleepers {
    private final Timers timers;
    private final Answers answers;

    Sleepers(Timers timers, Answers answers) {
        this.timers = timers;
        this.answers = answers;
    }

    /** The process is answered in so many milliseconds; at once for 0 and less. */
    void sleep(Proc proc, int millis) {
        if (millis <= 0) {
            answers.slept(proc.endpoint);
        } else {
            proc.sleep = timers.in(millis, () -> wake(proc));
        }
    }

    private void wake(Proc proc) {
        proc.sleep = null;
        answers.slept(proc.endpoint);
    }

    /** Signals have come that the process deals with. */
    void interrupt(Proc proc) {
        if (proc.sleep != null) {
            forget(proc);
            proc.hasUnseen = false;
            answers.refuse(proc.endpoint, Errno.EINTR);
        }
    }

    /** It sleeps no more, whatever it does instead. */
    void forget(Proc proc) {
        if (proc.sleep != null) {
            timers.cancel(proc.sleep);
            proc.sleep = null;
        }
    }
}
