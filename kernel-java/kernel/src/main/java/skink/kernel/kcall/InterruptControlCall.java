package skink.kernel.kcall;

import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.irq.Controller;
import skink.kernel.irq.Hook;
import skink.kernel.irq.Hooks;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Proc;
import skink.magic.Address;
import skink.magic.HoldsKernelLock;

/** IRQCTL: a driver's hooks on the lines of its devices. */
@HoldsKernelLock
final class InterruptControlCall implements Call {
    private static final int HOOK_IDS = 32;
    private static final int POLICIES = KernelCall.IRQ_REOPENS | KernelCall.IRQ_OF_PCI;

    @Override
    public int perform(Proc caller, Address request, Address answer) {
        int what = request.loadInt(KernelCall.A);
        int id = request.loadInt(KernelCall.B);
        if (what < KernelCall.IRQ_HOOK || what > KernelCall.IRQ_CLOSE || id < 0 || id >= HOOK_IDS) {
            return Errno.EINVAL;
        }
        Privilege own = caller.privilege;
        if (what == KernelCall.IRQ_HOOK) {
            return hook(caller, id, request.loadInt(KernelCall.C), request.loadInt(KernelCall.D));
        }
        Hook hook = own.belongsTo(caller) ? Hooks.find(own, id) : null;
        if (hook == null) {
            return Errno.ENOENT;
        }
        switch (what) {
            case KernelCall.IRQ_UNHOOK -> Hooks.remove(hook);
            case KernelCall.IRQ_OPEN -> hook.open();
            default -> hook.close();
        }
        return Errno.OK;
    }

    private static int hook(Proc caller, int id, int line, int policy) {
        Privilege own = caller.privilege;
        if ((policy & ~POLICIES) != 0) {
            return Errno.EINVAL;
        }
        if (!Controller.hasLine(line)) {
            return Errno.ERANGE;
        }
        if (!own.belongsTo(caller) || !own.mayHook(line)) {
            return Errno.EPERM;
        }
        boolean reopens = (policy & KernelCall.IRQ_REOPENS) != 0;
        boolean level = Controller.isLevel(line, (policy & KernelCall.IRQ_OF_PCI) != 0);
        if (level && reopens || Hooks.contradicts(line, level)) {
            return Errno.EINVAL;
        }
        if (Hooks.find(own, id) != null) {
            return Errno.EEXIST;
        }
        if (Hooks.areAllTaken()) {
            return Errno.ENOSPC;
        }
        Hooks.add(own, id, line, level, reopens);
        return Errno.OK;
    }
}
