package skink.kernel.life;

import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;
import skink.kernel.ipc.References;
import skink.kernel.irq.Hooks;
import skink.kernel.proc.Proc;
import skink.kernel.sched.Dispatcher;
import skink.kernel.sched.LoadedSpaces;
import skink.magic.HoldsKernelLock;

/** The end of a process, in two steps: its name dies, then its slot is free for the next. */
@HoldsKernelLock
public final class ProcessEnd {
    private ProcessEnd() {}

    /** The name dies: nobody waits for the process any more, and nobody can begin to. */
    public static void kill(Proc proc) {
        Stops.stop(proc, Blocked.NO_ENDPOINT);
        References.clear(proc);
        if (proc.hasOwnPrivilege()) {
            Hooks.removeAll(proc.privilege);
        }
        MemoryWaits.spaceIsFree(proc);
        QuantumEnd.schedulerGone(proc);
        Signals.managerGone(proc);
    }

    /** Frees the slot of a process, whether its name lives or not, and of those whose fate it should have decided. */
    public static void free(Proc proc) {
        end(proc);
        for (Proc orphan = Signals.orphan(); orphan != null; orphan = Signals.orphan()) {
            end(orphan);
        }
    }

    private static void end(Proc proc) {
        if (!proc.isBlocked(Blocked.NO_ENDPOINT)) {
            kill(proc);
        }
        if (proc.isRunning()) {
            Dispatcher.abandon(proc);
        }
        if (proc.hasOwnPrivilege()) {
            proc.privilege.clear();
        }
        LoadedSpaces.unload(proc.directory);
        proc.directory = 0;
        proc.grantTable = 0;
        proc.grantEntries = 0;
        proc.instance = 0;
        proc.awaitedSpace = null;
        proc.memoryRequests = 0;
        proc.privilege = null;
        proc.signals = 0;
        proc.toldSignals = 0;
        proc.exitStatus = 0;
        proc.awaitsReply = false;
        proc.receiveFrom = Endpoint.NONE;
        proc.scheduler = Endpoint.NONE;
        proc.endpoint = Endpoint.of(proc.slot(), Endpoint.nextGeneration(Endpoint.generation(proc.endpoint)));
        proc.blocked = Blocked.SLOT_FREE;
    }
}
