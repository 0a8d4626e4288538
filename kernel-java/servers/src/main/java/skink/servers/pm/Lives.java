package skink.servers.pm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pm;
import skink.abi.protocol.UnknownProcess;
import skink.abi.user.Signal;

/**
 * Stops, continues and ends processes.
 *
 * <ul>
 *   <li>I1: the parent of a process that lives, or has ended and not been waited for, lives.
 *   <li>I2: one that has ended has no slot in the kernel's table and no memory.
 *   <li>I3: a group that nobody can continue any more has no stopped members: they are told that their terminal is gone, and
 *       go on.
 * </ul>
 */
final class Lives {
    private final ProcessTable table;
    private final Families families;
    private final Waits waits;
    private final Sleepers sleepers;
    private final ProcessCalls kernel;
    private final Peers peers;
    private final boolean hasScheduler;
    /** Groups that nobody can continue any more. Dealt with one after the other, since members may end by it. */
    private final Queue<Integer> abandoned = new ArrayDeque<>();

    private boolean isDealingWithAbandoned;

    Lives(
            ProcessTable table,
            Families families,
            Waits waits,
            Sleepers sleepers,
            ProcessCalls kernel,
            Peers peers,
            boolean hasScheduler) {
        this.table = table;
        this.families = families;
        this.waits = waits;
        this.sleepers = sleepers;
        this.kernel = kernel;
        this.peers = peers;
        this.hasScheduler = hasScheduler;
    }

    /** Sends a signal, 1 to 31. */
    void post(Proc proc, int signal) {
        switch (Verdict.of(proc, signal)) {
            case IGNORED -> {}
            case PENDING -> proc.pending |= 1 << signal;
            case HANDLED -> hand(proc, signal);
            case STOPS -> stop(proc, signal);
            case STOPS_IF_WATCHED -> {
                if (!families.isOrphaned(proc.group)) {
                    stop(proc, signal);
                }
            }
            case CONTINUES -> goOn(proc);
            case ENDS -> end(proc, signal);
        }
    }

    /** Its program finds the signal at its next safepoint. */
    private void hand(Proc proc, int signal) {
        kernel.sendSignals(proc.endpoint, 1 << signal);
        proc.hasUnseen = true;
        waits.interrupt(proc);
        sleepers.interrupt(proc);
    }

    private void stop(Proc proc, int signal) {
        kernel.stop(proc.endpoint);
        proc.state = Pm.State.STOPPED;
        proc.status = signal << 8 | Pm.STOPPED;
        proc.hasUntoldStop = true;
        tellParent(proc);
    }

    private void goOn(Proc proc) {
        if (proc.isStopped()) {
            proc.state = Pm.State.ALIVE;
            proc.hasUntoldStop = false;
            int left = proc.pending & ~Verdict.STOPPING;
            proc.pending = 0;
            for (int signal = 1; signal <= Signal.LAST && !proc.isZombie(); signal++) {
                if ((left >>> signal & 1) != 0) {
                    post(proc, signal);
                }
            }
            if (proc.isZombie()) {
                return;
            }
            kernel.goOn(proc.endpoint);
        }
        if (proc.handles(Signal.CONT)) {
            hand(proc, Signal.CONT);
        }
    }

    private void tellParent(Proc proc) {
        if (proc.parent != null) {
            waits.childrenChanged(proc.parent);
            post(proc.parent, Signal.CHLD);
        }
    }

    /** Ends a program, which is not init; the status is as POSIX encodes it. */
    void end(Proc proc, int status) {
        List<Proc> children = table.those(other -> other.parent == proc);
        List<Integer> groups = watchedGroups(proc, children);
        proc.ownMillis = kernel.ranMillis(proc.endpoint);
        free(proc.endpoint);
        table.leaveSlot(proc);
        proc.state = Pm.State.ZOMBIE;
        proc.status = status;
        proc.wait = null;
        sleepers.forget(proc);
        proc.hasUntoldStop = false;
        giveToInit(children);
        leave(proc);
        for (int group : groups) {
            if (families.isOrphaned(group)) {
                abandoned.add(group);
            }
        }
        dealWithAbandoned();
    }

    /** A process that shall not be: out of the kernel's table, its memory and its scheduling given back. */
    void free(int endpoint) {
        if (hasScheduler) {
            try {
                peers.unschedule(endpoint);
            } catch (NotPermitted | UnknownProcess kernels) {
                // The kernel itself schedules it.
            }
        }
        kernel.clear(endpoint);
        try {
            peers.exit(endpoint);
        } catch (NotPermitted | UnknownProcess refused) {
            kernel.report("pm: the memory of process " + endpoint + " is not free: " + refused.getMessage());
        }
    }

    private void giveToInit(List<Proc> children) {
        Proc init = table.find(Proc.INIT);
        boolean haveEnded = false;
        for (Proc child : children) {
            child.parent = init;
            haveEnded |= child.isZombie();
            if (child.isZombie() && isForgotten(child)) {
                table.remove(child);
            }
        }
        if (haveEnded && init != null) {
            waits.childrenChanged(init);
            post(init, Signal.CHLD);
        }
    }

    /** It has ended: its parent is told, or nobody remembers it. */
    private void leave(Proc proc) {
        if (isForgotten(proc)) {
            table.remove(proc);
        }
        tellParent(proc);
    }

    /** Whether nobody will ask how it has ended. */
    private static boolean isForgotten(Proc proc) {
        return proc.parent == null || proc.parent.ignores(Signal.CHLD);
    }

    /** The groups that someone can continue, and perhaps nobody when the process has ended. */
    private List<Integer> watchedGroups(Proc proc, List<Proc> children) {
        List<Integer> groups = new ArrayList<>();
        addIfWatched(groups, proc.group);
        for (Proc child : children) {
            addIfWatched(groups, child.group);
        }
        return groups;
    }

    private void addIfWatched(List<Integer> groups, int group) {
        if (!groups.contains(group) && !families.isOrphaned(group)) {
            groups.add(group);
        }
    }

    private void dealWithAbandoned() {
        if (isDealingWithAbandoned) {
            return;
        }
        isDealingWithAbandoned = true;
        while (!abandoned.isEmpty()) {
            hangUp(families.members(abandoned.remove()));
        }
        isDealingWithAbandoned = false;
    }

    private void hangUp(List<Proc> members) {
        boolean hasStopped = false;
        for (Proc member : members) {
            hasStopped |= member.isStopped();
        }
        if (hasStopped) {
            for (Proc member : members) {
                post(member, Signal.HUP);
                post(member, Signal.CONT);
            }
        }
    }
}
