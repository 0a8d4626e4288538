package skink.kernel.life;

import skink.abi.user.Signal;
import skink.kernel.proc.Proc;
import skink.kernel.sched.VirtualTimer;
import skink.magic.HoldsKernelLock;

/** The virtual timers of processes that come: each is a signal. */
@HoldsKernelLock
public final class VirtualAlarms {
    private VirtualAlarms() {}

    /**
     * The quantum of a process that runs has ended, as far as it lasted until its virtual timer: if that has come, the process
     * gets its signal. Tells whether there is nothing more to do: there is a rest of the quantum, or no process any more.
     */
    public static boolean ring(Proc running) {
        if (!VirtualTimer.hasCome(running)) {
            return false;
        }
        VirtualTimer.clear(running);
        boolean hasRest = running.quantumLeft > 0;
        Signals.cause(running, Signal.VTALRM);
        return hasRest || running.isFree();
    }
}
