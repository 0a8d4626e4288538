package skink.kernel.ipc;

import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.magic.HoldsKernelLock;

/**
 * Finds out whether a wait would close a circle of processes that wait for each other.
 *
 * <p>Each process waits for at most one other, so the way from the receiver is a line: to whom it sends, or, if it only
 * receives, from whom. It ends at a process that does not wait, would take a message from anybody, or waits behind a filter
 * ({@link Filters}). Where it comes back to the caller, nobody in the circle would ever go on. (A receiver that waits for the
 * caller's message and may receive it has got it before anybody asks here.)
 */
@HoldsKernelLock
final class Deadlock {
    private Deadlock() {}

    /** Whether {@code caller}, which runs, would wait for ever if it waited for {@code peer}. */
    static boolean wouldClose(Proc caller, Proc peer) {
        Proc at = peer;
        for (int steps = 0; steps < Procs.COUNT; steps++) {
            if (at == caller) {
                return true;
            }
            at = awaitedBy(at);
            if (at == null) {
                return false;
            }
        }
        // A circle that does not contain the caller: it was found when it closed, so there is none.
        throw new IllegalStateException("P2: processes wait for each other in a circle");
    }

    /** Whether a process waits for itself, perhaps through others. */
    static boolean isInCircle(Proc proc) {
        Proc at = awaitedBy(proc);
        for (int steps = 0; steps < Procs.COUNT && at != null && at != proc; steps++) {
            at = awaitedBy(at);
        }
        return at == proc;
    }

    private static Proc awaitedBy(Proc proc) {
        if (proc.isBlocked(Blocked.SENDING)) {
            return proc.sendTo;
        }
        boolean receives = proc.isBlocked(Blocked.RECEIVING) && proc.receiveFrom != Endpoint.ANY;
        return receives && !Filters.isBehindOne(proc) ? Procs.find(proc.receiveFrom) : null;
    }
}
