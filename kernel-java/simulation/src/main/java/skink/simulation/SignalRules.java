package skink.simulation;

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

    SignalRules(Model model, LifeRules life) {
        this.model = model;
        this.life = life;
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
}
