package skink.simulation;

import java.util.function.IntPredicate;
import skink.abi.grant.GrantId;
import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;

/** Two processes get each other's endpoints, as {@link KernelCall#UPDATE} describes it. */
final class ExchangeRules {
    /** The reasons that are about the endpoint. */
    private static final int OF_ENDPOINT = Blocked.NO_PRIVILEGE;
    /** Waits for what the kernel has asked others. */
    private static final int OF_KERNEL = Blocked.PAGE_FAULT | Blocked.MEMORY_REQUEST | Blocked.SPACE_IN_USE;

    private final Model model;
    private final LifeRules life;
    private final MessageRules messages;
    /** Whether the tenant of a slot has a processor. */
    private final IntPredicate isRunning;

    ExchangeRules(Model model, LifeRules life, MessageRules messages, IntPredicate isRunning) {
        this.model = model;
        this.life = life;
        this.messages = messages;
        this.isRunning = isRunning;
    }

    int perform(Tenant first, Tenant second) {
        if (first == null || second == null) {
            return Errno.EDEADSRCDST;
        }
        if (first == second || first.isRunnable() || second.isRunnable()) {
            return Errno.EINVAL;
        }
        if (isBusy(first) || isBusy(second)) {
            return Errno.EAGAIN;
        }
        takeBack(first);
        takeBack(second);
        exchange(first, second);
        for (Tenant tenant : new Tenant[] {first, second}) {
            breakCircle(tenant);
            life.renewQuantaAskedOf(tenant);
        }
        receive(first);
        receive(second);
        return Errno.OK;
    }

    private boolean isBusy(Tenant tenant) {
        return isRunning.test(tenant.slot) || tenant.has(Blocked.INHIBITED);
    }

    /** What the kernel has asked on behalf of a process it will ask again under the new name. */
    private void takeBack(Tenant tenant) {
        life.settleQuantum(tenant);
        if (tenant.has(OF_KERNEL)) {
            tenant.withdrawKernelMessage();
            tenant.reasons &= ~OF_KERNEL;
        }
        tenant.memoryRequests = 0;
    }

    /** One that would wait for itself, since the endpoints for which processes wait stay, learns that. */
    private void breakCircle(Tenant tenant) {
        if (model.waitsForItself(tenant)) {
            tenant.reasons &= ~(Blocked.SENDING | Blocked.RECEIVING);
            tenant.awaitsReply = false;
            tenant.setResult(Errno.ELOCKED);
        }
    }

    /** One that waits for a message that is no answer has what has waited for its new name. */
    private void receive(Tenant tenant) {
        if (tenant.isOnlyReceiving() && !tenant.awaitsReply) {
            messages.take(tenant, tenant.receiveFrom);
        }
    }

    private void exchange(Tenant a, Tenant b) {
        exchangeReasons(a, b);
        exchangeWaits(a, b);
        exchangeState(a, b);
        exchangeTables(a, b);
        model.memory().exchange(a.slot, b.slot);
        for (Tenant tenant : new Tenant[] {a, b}) {
            tenant.instance = tenant.instance + 1 & GrantId.LAST_INSTANCE;
            tenant.page[UserSpace.INFO_INSTANCE / 4] = tenant.instance;
            tenant.page[UserSpace.INFO_ENDPOINT / 4] = tenant.endpoint;
            tenant.sendSince = tenant.isSending() ? model.nextWait() : tenant.sendSince;
            life.freeSpace(tenant);
            model.all(other -> true).forEach(other -> other.overtakers.remove(tenant.endpoint));
        }
    }

    private static void exchangeReasons(Tenant a, Tenant b) {
        int different = (a.reasons ^ b.reasons) & ~OF_ENDPOINT;
        a.reasons ^= different;
        b.reasons ^= different;
    }

    private static void exchangeWaits(Tenant a, Tenant b) {
        int sendTo = a.sendTo;
        a.sendTo = b.sendTo;
        b.sendTo = sendTo;
        int primitive = a.sendPrimitive;
        a.sendPrimitive = b.sendPrimitive;
        b.sendPrimitive = primitive;
        boolean ofKernel = a.isSentByKernel;
        a.isSentByKernel = b.isSentByKernel;
        b.isSentByKernel = ofKernel;
        int from = a.receiveFrom;
        a.receiveFrom = b.receiveFrom;
        b.receiveFrom = from;
        boolean awaits = a.awaitsReply;
        a.awaitsReply = b.awaitsReply;
        b.awaitsReply = awaits;
        int space = a.awaitedSpace;
        a.awaitedSpace = b.awaitedSpace;
        b.awaitedSpace = space;
    }

    private static void exchangeState(Tenant a, Tenant b) {
        int[] page = a.page;
        a.page = b.page;
        b.page = page;
        int[] frame = a.frame;
        a.frame = b.frame;
        b.frame = frame;
        int signals = a.signals;
        a.signals = b.signals;
        b.signals = signals;
        int told = a.toldSignals;
        a.toldSignals = b.toldSignals;
        b.toldSignals = told;
        int status = a.exitStatus;
        a.exitStatus = b.exitStatus;
        b.exitStatus = status;
        int table = a.grantTable;
        a.grantTable = b.grantTable;
        b.grantTable = table;
        int entries = a.grantEntries;
        a.grantEntries = b.grantEntries;
        b.grantEntries = entries;
        long alarm = a.virtualAlarmAt;
        a.virtualAlarmAt = b.virtualAlarmAt;
        b.virtualAlarmAt = alarm;
        boolean again = a.callsAgain;
        a.callsAgain = b.callsAgain;
        b.callsAgain = again;
        int call = a.repeatedCall;
        a.repeatedCall = b.repeatedCall;
        b.repeatedCall = call;
        int requests = a.memoryRequests;
        a.memoryRequests = b.memoryRequests;
        b.memoryRequests = requests;
    }

    /** Asynchronous messages go with their table, if both may send such; else nobody looks at the tables. */
    private static void exchangeTables(Tenant a, Tenant b) {
        boolean both = a.hasOwnRights() && b.hasOwnRights();
        int entries = a.asyncEntries;
        a.asyncEntries = both ? b.asyncEntries : 0;
        b.asyncEntries = both ? entries : 0;
    }
}
