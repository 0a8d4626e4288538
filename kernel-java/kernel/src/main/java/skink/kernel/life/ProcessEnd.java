package skink.kernel.life;

import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;
import skink.kernel.ipc.References;
import skink.kernel.irq.Hooks;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Dispatcher;
import skink.kernel.sched.LoadedSpaces;
import skink.kernel.sched.VirtualTimer;
import skink.magic.HoldsKernelLock;

/**
 * The end of a process, in two steps: its name dies, then its slot is free for the next.
 *
 * <p>Others are looked through once, and only for what can be there: anybody may wait for a message of anybody; but who
 * decides about the quanta or signals of others has privileges of its own.
 */
@HoldsKernelLock
public final class ProcessEnd {
    /** Some process may wait for the decision of a signal manager that does not live any more. */
    private static boolean areOrphans;

    private ProcessEnd() {}

    /** The name dies: nobody waits for the process any more, and nobody can begin to. */
    public static void kill(Proc proc) {
        Stops.stop(proc, Blocked.NO_ENDPOINT);
        References.clear(proc);
        MemoryWaits.spaceIsFree(proc);
        if (proc.hasOwnPrivilege()) {
            Hooks.removeAll(proc.privilege);
            ownerGone(proc);
        } else {
            endReceives(proc);
        }
    }

    private static void endReceives(Proc ended) {
        for (int i = 0; i < Procs.end(); i++) {
            References.endReceive(Procs.get(i), ended);
        }
    }

    private static void ownerGone(Proc ended) {
        for (int i = 0; i < Procs.end(); i++) {
            Proc other = Procs.get(i);
            if (other.blocked != 0 && !other.isFree()) {
                References.endReceive(other, ended);
                QuantumEnd.schedulerGone(ended, other);
                areOrphans |= Signals.managerGone(ended, other);
            }
        }
    }

    /** Frees the slot of a process, whether its name lives or not, and of those whose fate it should have decided. */
    public static void free(Proc proc) {
        areOrphans = false;
        end(proc);
        while (areOrphans) {
            Proc orphan = Signals.orphan();
            areOrphans = orphan != null;
            if (orphan != null) {
                end(orphan);
            }
        }
    }

    private static void end(Proc proc) {
        if (!proc.isBlocked(Blocked.NO_ENDPOINT)) {
            kill(proc);
        } else {
            areOrphans |= proc.hasOwnPrivilege();
        }
        if (proc.isRunning()) {
            Dispatcher.abandon(proc);
        }
        if (proc.hasOwnPrivilege()) {
            proc.privilege.clear();
        }
        LoadedSpaces.unload(proc.directory);
        proc.directory = 0;
        proc.extras = 0;
        proc.grantTable = 0;
        proc.grantEntries = 0;
        proc.instance = 0;
        proc.awaitedSpace = null;
        proc.memoryRequests = 0;
        proc.privilege = null;
        proc.signals = 0;
        proc.toldSignals = 0;
        proc.exitStatus = 0;
        VirtualTimer.clear(proc);
        proc.awaitsReply = false;
        proc.receiveFrom = Endpoint.NONE;
        proc.scheduler = Endpoint.NONE;
        proc.endpoint = Endpoint.of(proc.slot(), Endpoint.nextGeneration(Endpoint.generation(proc.endpoint)));
        proc.blocked = Blocked.SLOT_FREE;
        Procs.vacate();
    }
}
