package skink.simulation;

import java.util.function.IntToLongFunction;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.abi.user.UserSpace;

/** What processes, and their signal managers, do with signals. */
final class SignalRules {
    private final Model model;
    private final LifeRules life;
    /** How long the tenant of a slot has run. */
    private final IntToLongFunction ticksOf;

    SignalRules(Model model, LifeRules life, IntToLongFunction ticksOf) {
        this.model = model;
        this.life = life;
        this.ticksOf = ticksOf;
    }

    int kill(Tenant target, int signal) {
        if (signal < 1 || signal > KernelCall.SIGNALS) {
            return Errno.EINVAL;
        }
        life.signal(target, signal);
        return Errno.OK;
    }

    int ask(Tenant manager) {
        int told = model.observed(manager, MessageLayout.IN + KernelCall.A);
        boolean some = false;
        for (Tenant tenant : model.all(each -> each.has(Blocked.SIGNALED) && each.rights != null)) {
            if (life.managerOf(tenant) == manager) {
                some = true;
                if (tenant.endpoint == told) {
                    CallRules.result(manager, KernelCall.A, told);
                    CallRules.result(manager, KernelCall.B, tenant.signals);
                    CallRules.result(manager, KernelCall.C, tenant.exitStatus);
                    tenant.toldSignals = tenant.signals;
                    tenant.signals = 0;
                    tenant.reasons = tenant.reasons & ~Blocked.SIGNALED | Blocked.SIGNAL_PENDING;
                    return Errno.OK;
                }
            }
        }
        Violation.unless(!some, "signals", manager + " is not told of the process that has signals, but " + told);
        CallRules.result(manager, KernelCall.A, Endpoint.NONE);
        CallRules.result(manager, KernelCall.B, 0);
        return Errno.OK;
    }

    int end(Tenant caller, Tenant target) {
        if (!target.has(Blocked.SIGNAL_PENDING) || life.managerOf(target) != caller) {
            return Errno.EINVAL;
        }
        life.settleSignals(target);
        return Errno.OK;
    }

    /** Signals for the process itself. */
    int send(Tenant caller, Tenant target, int set) {
        if (life.managerOf(target) != caller) {
            return Errno.EPERM;
        }
        if (set == 0 || (set & 1) == 1) {
            return Errno.EINVAL;
        }
        target.page[UserSpace.SIGNALS / 4] |= set;
        if (target.isOnlyReceiving() && !target.awaitsReply) {
            target.reasons &= ~Blocked.RECEIVING;
            target.setResult(Errno.EINTR);
        }
        return Errno.OK;
    }

    /** A signal when a process has run for so long; what it has run the kernel counts. */
    int setTimer(Tenant caller, Tenant target, int millis) {
        if (target != caller && life.managerOf(target) != caller) {
            return Errno.EPERM;
        }
        if (millis < 0) {
            return Errno.EINVAL;
        }
        long perMilli = FreshTables.TSC_PER_MILLI;
        long ran = ticksOf.applyAsLong(target.slot);
        long left = target.virtualAlarmAt == Long.MAX_VALUE ? 0 : Math.max(1, target.virtualAlarmAt - ran);
        CallRules.result(caller, KernelCall.A, (int) ((left + perMilli - 1) / perMilli));
        target.virtualAlarmAt = millis == 0 ? Long.MAX_VALUE : ran + millis * perMilli;
        return Errno.OK;
    }
}
