package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.ipc.Filters;
import skink.kernel.irq.Hooks;
import skink.kernel.irq.Lines;
import skink.kernel.life.QuantumEnd;
import skink.kernel.life.Stops;
import skink.kernel.proc.Filter;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.kernel.sched.PortMap;
import skink.kernel.sched.Scheduling;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** PRIVCTL: what a process may do. */
@HoldsKernelLock
final class PrivilegeControlCall implements Call {
    private static final int ANY_NUMBER = -1;

    /** A rule of a filter: a source, then a type. */
    private static final int RULE_BYTES = 8;

    private static final int RULE_TYPE = 4;

    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int what = request.loadInt(KernelCall.B);
        int number = request.loadInt(KernelCall.C);
        if (what == KernelCall.PRIVILEGE_DEFINE) {
            return define(number, request);
        }
        Proc proc = Targets.find(caller, request.loadInt(KernelCall.A));
        if (proc == null) {
            return Errno.EDEADSRCDST;
        }
        return switch (what) {
            case KernelCall.PRIVILEGE_ALLOW -> allow(proc);
            case KernelCall.PRIVILEGE_DISALLOW -> disallow(caller, proc);
            case KernelCall.PRIVILEGE_SET -> give(proc, number, request, answer);
            case KernelCall.PRIVILEGE_SHARE -> share(proc, number);
            case KernelCall.PRIVILEGE_ADD_LINE -> addLine(proc, number);
            case KernelCall.PRIVILEGE_ADD_PORTS -> addPorts(proc, number, request.loadInt(KernelCall.D));
            case KernelCall.PRIVILEGE_USE_PORTS -> usePorts(proc);
            case KernelCall.PRIVILEGE_SET_FILTER -> setFilter(proc, number, request);
            case KernelCall.PRIVILEGE_CLEAR_FILTER -> clearFilter(proc);
            default -> Errno.EINVAL;
        };
    }

    private static int allow(Proc proc) {
        if (proc.privilege == null || !proc.isBlocked(Blocked.NO_PRIVILEGE)) {
            return Errno.EINVAL;
        }
        Scheduling.unblock(proc, Blocked.NO_PRIVILEGE);
        return Errno.OK;
    }

    private static int disallow(Proc caller, Proc proc) {
        if (proc == caller) {
            return Errno.EINVAL;
        }
        Stops.stop(proc, Blocked.NO_PRIVILEGE);
        QuantumEnd.schedulerGone(proc);
        return Errno.OK;
    }

    /** One that has privileges of its own keeps what waits in them, but not its lines and ports. */
    private static int give(Proc proc, int number, Address request, Address answer) {
        Privilege own = proc.hasOwnPrivilege() ? proc.privilege : null;
        Privilege chosen = own != null && number == ANY_NUMBER ? own : find(number);
        if (chosen == null) {
            return number == ANY_NUMBER ? Errno.EAGAIN : Errno.EINVAL;
        }
        if (chosen == own) {
            Hooks.removeAll(own);
            Stops.fetch(proc);
            PortMap.forbid(proc);
            own.forgetDevices();
        } else {
            if (chosen.isInUse() || own != null) {
                return Errno.EINVAL;
            }
            chosen.clear();
            chosen.owner = proc;
            chosen.isDefined = true;
            proc.privilege = chosen;
        }
        setRights(chosen, request);
        answer.store(chosen.number(), KernelCall.A);
        return Errno.OK;
    }

    private static int define(int number, Address request) {
        Privilege chosen = number == ANY_NUMBER ? null : find(number);
        if (chosen == null || chosen.owner != null) {
            return Errno.EINVAL;
        }
        chosen.isDefined = true;
        setRights(chosen, request);
        return Errno.OK;
    }

    private static int share(Proc proc, int number) {
        Privilege chosen = number == ANY_NUMBER ? null : find(number);
        if (chosen == null || chosen.owner != null || !chosen.isDefined || proc.hasOwnPrivilege()) {
            return Errno.EINVAL;
        }
        proc.privilege = chosen;
        return Errno.OK;
    }

    private static int addLine(Proc proc, int line) {
        if (!proc.hasOwnPrivilege() || line < 0 || line >= Lines.COUNT) {
            return Errno.EINVAL;
        }
        proc.privilege.lines |= 1L << line;
        return Errno.OK;
    }

    private static int addPorts(Proc proc, int first, int last) {
        if (!proc.hasOwnPrivilege() || first < 0 || first > last || last >= Privilege.PORTS) {
            return Errno.EINVAL;
        }
        if (!proc.privilege.allowPorts(first, last)) {
            return Errno.ENOSPC;
        }
        PortMap.changed(proc);
        return Errno.OK;
    }

    private static int usePorts(Proc proc) {
        if (!proc.hasOwnPrivilege()) {
            return Errno.EINVAL;
        }
        PortMap.allow(proc);
        return Errno.OK;
    }

    private static int setFilter(Proc proc, int rules, Address request) {
        int accepted = request.loadInt(KernelCall.D);
        if (!proc.hasOwnPrivilege() || rules < 0 || rules > KernelCall.FILTER_RULES || accepted >>> rules + 1 != 0) {
            return Errno.EINVAL;
        }
        Filter filter = proc.privilege.makeFilter();
        filter.begin(accepted);
        for (int i = 0; i < rules; i++) {
            Address rule = request.plus(KernelCall.E + i * RULE_BYTES);
            filter.add(rule.loadInt(), rule.loadInt(RULE_TYPE));
        }
        Filters.changed(proc);
        return Errno.OK;
    }

    private static int clearFilter(Proc proc) {
        if (!proc.hasOwnPrivilege() || proc.privilege.filter == null) {
            return Errno.EINVAL;
        }
        proc.privilege.filter = null;
        Filters.changed(proc);
        return Errno.OK;
    }

    /** The privileges of a number; any that nobody uses for {@link #ANY_NUMBER}; null if there are none. */
    private static Privilege find(int number) {
        if (number != ANY_NUMBER) {
            return number >= 0 && number < Privilege.COUNT ? Privileges.get(number) : null;
        }
        for (int i = 0; i < Privilege.COUNT; i++) {
            if (!Privileges.get(i).isInUse()) {
                return Privileges.get(i);
            }
        }
        return null;
    }

    private static void setRights(Privilege privilege, Address request) {
        privilege.primitives = request.loadInt(KernelCall.D);
        privilege.destinations = request.loadLong(KernelCall.E);
        privilege.kernelCalls = request.loadInt(KernelCall.G);
        privilege.signalManager = request.loadInt(KernelCall.H);
        privilege.backupManager = request.loadInt(KernelCall.I);
    }
}
