package skink.kernel.life;

import skink.abi.grant.GrantId;
import skink.abi.kcall.Blocked;
import skink.abi.user.UserSpace;
import skink.kernel.ipc.Resending;
import skink.kernel.proc.Proc;
import skink.kernel.sched.Scheduling;
import skink.kernel.sched.VirtualTimer;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/**
 * Exchanges the instances that live under two endpoints: after that each answers to the other's name. So a new instance takes
 * the place of one that has crashed, or is to be replaced, and nobody who talks to the endpoint notices.
 *
 * <table>
 *   <caption>What goes and what stays</caption>
 *   <tr><th>with the endpoint</th><td>those who wait for it, notifications for it, privileges, ports, alarm, hooks of interrupts,
 *       asynchronous messages to it, grants to it, its scheduler, priority, quantum and processor, its name</td></tr>
 *   <tr><th>with the instance</th><td>registers, memory, messages, what it waits for and has sent, signals, the time that
 *       it has run and its virtual timer; grants by it: revoked, since their names have the number of the instance</td></tr>
 * </table>
 *
 * <p>What the kernel has asked VM or a scheduler on behalf of an instance it asks again under the new name: a late answer
 * under the old one finds nothing. An instance that would now wait for itself, since it has waited for the other, learns
 * that its wait has failed ({@code ELOCKED}).
 */
@HoldsKernelLock
public final class Exchange {
    /** The reasons that are about the endpoint: all others go with the instance. */
    private static final int OF_ENDPOINT = Blocked.NO_PRIVILEGE | Blocked.IN_UPDATE;

    private Exchange() {}

    /** Whether a process stands still, so that it can be exchanged. */
    public static boolean isPossible(Proc proc) {
        return proc.blocked != 0 && !proc.isBlocked(Blocked.SLOT_FREE | Blocked.NO_ENDPOINT);
    }

    /** Whether it cannot be exchanged right now: it is still on a processor, or VM edits its tables under its present name. */
    public static boolean isBusy(Proc proc) {
        return proc.isRunning() || proc.isBlocked(Blocked.INHIBITED);
    }

    /** Exchanges two that both can be, and of which none is busy. */
    public static void perform(Proc a, Proc b) {
        Scheduling.block(a, Blocked.IN_UPDATE);
        Scheduling.block(b, Blocked.IN_UPDATE);
        takeBackOfKernel(a);
        takeBackOfKernel(b);
        Resending.exchange(a, b);
        exchangeMemory(a, b);
        exchangeTimes(a, b);
        exchangeWaits(a, b);
        exchangeReasons(a, b);
        begin(a);
        begin(b);
        Resending.receive(a);
        Resending.receive(b);
        Scheduling.unblock(a, Blocked.IN_UPDATE);
        Scheduling.unblock(b, Blocked.IN_UPDATE);
    }

    private static void takeBackOfKernel(Proc proc) {
        QuantumEnd.settle(proc);
        MemoryWaits.takeBack(proc);
        if (proc.isBlocked(Blocked.PAGE_FAULT)) {
            PageFaults.settle(proc);
        }
    }

    private static void exchangeMemory(Proc a, Proc b) {
        Address frame = a.frame;
        a.frame = b.frame;
        b.frame = frame;
        Address messages = a.messages;
        a.messages = b.messages;
        b.messages = messages;
        Address floats = a.floats;
        a.floats = b.floats;
        b.floats = floats;
        int different = (a.extras ^ b.extras) & Proc.FLOATS;
        a.extras ^= different;
        b.extras ^= different;
        int directory = a.directory;
        a.directory = b.directory;
        b.directory = directory;
        int table = a.grantTable;
        a.grantTable = b.grantTable;
        b.grantTable = table;
        int entries = a.grantEntries;
        a.grantEntries = b.grantEntries;
        b.grantEntries = entries;
    }

    /** The quantum belongs to the endpoint, and is cut anew where the timer of its new instance comes. */
    private static void exchangeTimes(Proc a, Proc b) {
        VirtualTimer.join(a);
        VirtualTimer.join(b);
        long ticks = a.userTicks;
        a.userTicks = b.userTicks;
        b.userTicks = ticks;
        long alarm = a.virtualAlarmAt;
        a.virtualAlarmAt = b.virtualAlarmAt;
        b.virtualAlarmAt = alarm;
        VirtualTimer.split(a);
        VirtualTimer.split(b);
    }

    private static void exchangeWaits(Proc a, Proc b) {
        int from = a.receiveFrom;
        a.receiveFrom = b.receiveFrom;
        b.receiveFrom = from;
        boolean awaits = a.awaitsReply;
        a.awaitsReply = b.awaitsReply;
        b.awaitsReply = awaits;
        int signals = a.signals;
        a.signals = b.signals;
        b.signals = signals;
        int told = a.toldSignals;
        a.toldSignals = b.toldSignals;
        b.toldSignals = told;
        int status = a.exitStatus;
        a.exitStatus = b.exitStatus;
        b.exitStatus = status;
    }

    private static void exchangeReasons(Proc a, Proc b) {
        int ofA = a.blocked & ~OF_ENDPOINT;
        a.blocked = a.blocked & OF_ENDPOINT | b.blocked & ~OF_ENDPOINT;
        b.blocked = b.blocked & OF_ENDPOINT | ofA;
    }

    /** Another instance has come under a name: it knows that, and nobody waits for what its predecessor has heard. */
    private static void begin(Proc proc) {
        proc.instance = proc.instance + 1 & GrantId.LAST_INSTANCE;
        proc.messages.store(proc.instance, UserSpace.INFO_INSTANCE);
        proc.messages.store(proc.endpoint, UserSpace.INFO_ENDPOINT);
        Resending.breakCircle(proc);
        QuantumEnd.schedulerGone(proc);
    }
}
