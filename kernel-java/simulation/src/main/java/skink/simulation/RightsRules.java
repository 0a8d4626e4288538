package skink.simulation;

import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.Blocked;
import skink.abi.kcall.KernelCall;
import skink.kernel.irq.Lines;
import skink.kernel.proc.Privilege;

/** Who gets which rights, as {@link KernelCall#PRIVCTL} describes it. */
final class RightsRules {
    private static final int ANY_NUMBER = -1;
    private static final int LAST_PORT = 0xFFFF;

    private final Model model;
    private final LifeRules life;

    RightsRules(Model model, LifeRules life) {
        this.model = model;
        this.life = life;
    }

    int control(Tenant caller, Tenant target, int what) {
        int number = CallRules.argument(caller, KernelCall.C);
        if (what == KernelCall.PRIVILEGE_DEFINE) {
            return define(caller, number);
        }
        if (target == null) {
            return Errno.EDEADSRCDST;
        }
        return switch (what) {
            case KernelCall.PRIVILEGE_ALLOW -> allow(target);
            case KernelCall.PRIVILEGE_DISALLOW -> disallow(caller, target);
            case KernelCall.PRIVILEGE_SET -> give(caller, target, number);
            case KernelCall.PRIVILEGE_SHARE -> share(target, number);
            case KernelCall.PRIVILEGE_ADD_LINE -> addLine(target, number);
            case KernelCall.PRIVILEGE_ADD_PORTS -> addPorts(target, number, CallRules.argument(caller, KernelCall.D));
            case KernelCall.PRIVILEGE_USE_PORTS -> usePorts(target);
            default -> Errno.EINVAL;
        };
    }

    private static int usePorts(Tenant target) {
        target.usesPorts |= target.hasOwnRights();
        return target.hasOwnRights() ? Errno.OK : Errno.EINVAL;
    }

    private static int allow(Tenant target) {
        if (target.rights == null || !target.has(Blocked.NO_PRIVILEGE)) {
            return Errno.EINVAL;
        }
        target.reasons &= ~Blocked.NO_PRIVILEGE;
        return Errno.OK;
    }

    private int disallow(Tenant caller, Tenant target) {
        if (target == caller) {
            return Errno.EINVAL;
        }
        target.reasons |= Blocked.NO_PRIVILEGE;
        life.renewQuantaAskedOf(target);
        return Errno.OK;
    }

    private int give(Tenant caller, Tenant target, int number) {
        boolean keepsOwn = target.hasOwnRights() && (number == ANY_NUMBER || number == target.rights.number());
        if (!keepsOwn
                && number != ANY_NUMBER
                && (!exists(number) || !model.isUnused(number) || target.hasOwnRights())) {
            return Errno.EINVAL;
        }
        if (keepsOwn) {
            target.forgetHooks();
            target.usesPorts = false;
        }
        Rights before =
                keepsOwn ? target.rights.withoutDevices() : fresh(number == ANY_NUMBER ? chosen(caller) : number, true);
        target.rights = withArguments(caller, before);
        CallRules.result(caller, KernelCall.A, before.number());
        return Errno.OK;
    }

    /** The number that the kernel has chosen, which must be one of those that nobody has. */
    private int chosen(Tenant caller) {
        int number = model.observed(caller, MessageLayout.IN + KernelCall.A);
        Violation.unless(
                exists(number) && model.isUnused(number), "rights", "rights " + number + " are given, and somebody's");
        return number;
    }

    private int define(Tenant caller, int number) {
        if (!exists(number) || model.ownerOf(number) != null) {
            return Errno.EINVAL;
        }
        Rights before = model.common(number) == null ? fresh(number, false) : model.common(number);
        model.define(withArguments(caller, before));
        return Errno.OK;
    }

    private int share(Tenant target, int number) {
        if (!exists(number) || model.common(number) == null || target.hasOwnRights()) {
            return Errno.EINVAL;
        }
        target.rights = model.common(number);
        return Errno.OK;
    }

    private static int addLine(Tenant target, int line) {
        if (!target.hasOwnRights() || line < 0 || line >= Lines.COUNT) {
            return Errno.EINVAL;
        }
        target.rights = target.rights.withLine(line);
        return Errno.OK;
    }

    private static int addPorts(Tenant target, int first, int last) {
        if (!target.hasOwnRights() || first < 0 || first > last || last > LAST_PORT) {
            return Errno.EINVAL;
        }
        Rights more = target.rights.withPorts(first, last);
        target.rights = more == null ? target.rights : more;
        return more == null ? Errno.ENOSPC : Errno.OK;
    }

    private static boolean exists(int number) {
        return number >= 0 && number < Privilege.COUNT;
    }

    private static Rights fresh(int number, boolean isOwn) {
        return new Rights(number, isOwn, 0, 0, 0, false, 0, Rights.Beside.NOTHING);
    }

    private static Rights withArguments(Tenant caller, Rights before) {
        long low = Integer.toUnsignedLong(CallRules.argument(caller, KernelCall.E));
        long high = (long) CallRules.argument(caller, KernelCall.F) << 32;
        return before.with(
                CallRules.argument(caller, KernelCall.D),
                high | low,
                CallRules.argument(caller, KernelCall.G),
                CallRules.argument(caller, KernelCall.H),
                CallRules.argument(caller, KernelCall.I));
    }
}
