package skink.kernel.life;

import skink.abi.boot.MemoryMapAbi;
import skink.abi.boot.TrapFrame;
import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;
import skink.abi.user.UserSpace;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.Floats;
import skink.kernel.sched.Scheduling;
import skink.kernel.space.BootSpace;
import skink.kernel.space.PageTables;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * New processes and new programs.
 *
 * <p>Both happen to a process that waits for the answer to a request that asked for it; then its registers are in its frame,
 * and it stands in no queue. All memory comes from VM.
 */
@HoldsKernelLock
public final class ProcessBirth {
    private ProcessBirth() {}

    /** Whether a process waits for an answer and for nothing that must come before. */
    public static boolean isAtRest(Proc proc) {
        return proc.awaitsReply
                && proc.isBlocked(Blocked.RECEIVING)
                && !proc.isBlocked(Blocked.SENDING)
                && !proc.isRunning();
    }

    /** A free slot; null if there is none. */
    public static Proc freeSlot() {
        for (int i = 0; i < Procs.COUNT; i++) {
            if (Procs.get(i).isFree()) {
                return Procs.get(i);
            }
        }
        return null;
    }

    /** Makes the tenant of a free slot a copy of {@code parent}, which is {@link #isAtRest at rest}. */
    public static void fork(Proc parent, Proc child, int directory, int messages, int saved) {
        if (Endpoint.generation(child.endpoint) == 0) {
            child.endpoint = Endpoint.of(child.slot(), 1);
        }
        PageTables.mapKernel(directory);
        BootSpace.attach(child, directory, messages, saved);
        child.messages.copyFrom(parent.messages, MemoryMapAbi.PAGE_BYTES);
        forgetAsynchronous(child);
        child.messages.store(child.endpoint, UserSpace.INFO_ENDPOINT);
        child.messages.store(child.instance, UserSpace.INFO_INSTANCE);
        SignalWord.clear(child);
        BootTime.tell(child);
        child.frame.copyFrom(parent.frame, TrapFrame.USER_BYTES);
        Floats.copy(parent, child);
        for (int i = 0; i < Proc.NAME_BYTES; i++) {
            child.name[i] = parent.name[i];
        }
        child.receiveFrom = parent.receiveFrom;
        child.awaitsReply = true;
        child.userTicks = 0;
        boolean shares = parent.privilege != null && !parent.hasOwnPrivilege();
        child.privilege = shares ? parent.privilege : null;
        child.blocked = Blocked.RECEIVING | Blocked.INHIBITED | (shares ? 0 : Blocked.NO_PRIVILEGE);
        Scheduling.change(child, parent.priority, parent.quantumTicks, parent.cpu);
    }

    /** Makes a process that is {@link #isAtRest at rest} begin a program. */
    public static void exec(Proc proc, int entry, int stackPointer) {
        BootSpace.writeRegisters(proc, entry, stackPointer);
        forgetAsynchronous(proc);
        proc.messages.store(0, UserSpace.FAULT_ENTRY);
        proc.messages.store(0, UserSpace.FAULT_ACTIVE);
        SignalWord.clear(proc);
        proc.grantTable = 0;
        proc.grantEntries = 0;
        proc.awaitsReply = false;
        Scheduling.unblock(proc, Blocked.RECEIVING);
    }

    /** What was on its way in the table is another's now, or nobody's. */
    private static void forgetAsynchronous(Proc proc) {
        Address table = proc.messages.plus(AsyncTable.OFFSET);
        table.fill((byte) 0, AsyncTable.MAX_ENTRIES * AsyncTable.ENTRY_BYTES);
    }
}
