package skink.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import skink.abi.ipc.Errno;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.kernel.irq.Hooks;

/** What interrupts and the calls of drivers do, as {@link KernelCall} describes it. */
final class DeviceRules {
    private static final int HOOK_IDS = 32;
    private static final int POLICIES = KernelCall.IRQ_REOPENS | KernelCall.IRQ_OF_PCI;

    /** The wish of a process to be told of a line. */
    static final class Hook {
        final int line;
        final boolean level;
        final boolean reopens;
        /** When it was made: a number that grows. */
        final long born;

        boolean isOpen;
        boolean remembers;

        Hook(int line, boolean level, boolean reopens, long born) {
            this.born = born;
            this.line = line;
            this.level = level;
            this.reopens = reopens;
        }
    }

    private final Model model;
    private final LifeRules life;
    private long born;

    DeviceRules(Model model, LifeRules life) {
        this.model = model;
        this.life = life;
    }

    private List<Tenant> hookers(int line) {
        return model.all(tenant -> tenant.hooks.values().stream().anyMatch(hook -> hook.line == line));
    }

    /** A line has interrupted. A process that waits and has two hooks on it is told of the younger one first. */
    void interrupted(int line) {
        for (Tenant tenant : hookers(line)) {
            List<Map.Entry<Integer, Hook>> youngestFirst = new ArrayList<>(tenant.hooks.entrySet());
            youngestFirst.sort(Comparator.comparing(entry -> -entry.getValue().born));
            youngestFirst.forEach(entry -> interrupted(line, tenant, entry.getKey(), entry.getValue()));
        }
    }

    private void interrupted(int line, Tenant tenant, int id, Hook hook) {
        if (hook.line == line && hook.isOpen) {
            tell(tenant, id, hook);
        } else if (hook.line == line && !hook.level) {
            hook.remembers = true;
        }
    }

    private void tell(Tenant tenant, int id, Hook hook) {
        hook.isOpen = hook.reopens;
        life.interrupt(tenant, 1 << id);
    }

    /** The lines that may interrupt: a set. */
    long openLines() {
        long listening = 0;
        long waiting = 0;
        for (Tenant tenant : model.all(each -> !each.hooks.isEmpty())) {
            for (Hook hook : tenant.hooks.values()) {
                listening |= hook.level || hook.isOpen || !hook.remembers ? 1L << hook.line : 0;
                waiting |= hook.level && !hook.isOpen ? 1L << hook.line : 0;
            }
        }
        return listening & ~waiting;
    }

    int control(Tenant caller, int what, int id) {
        if (what < KernelCall.IRQ_HOOK || what > KernelCall.IRQ_CLOSE || id < 0 || id >= HOOK_IDS) {
            return Errno.EINVAL;
        }
        if (what == KernelCall.IRQ_HOOK) {
            return hook(caller, id, argument(caller, KernelCall.C), argument(caller, KernelCall.D));
        }
        Hook hook = caller.hasOwnRights() ? caller.hooks.get(id) : null;
        if (hook == null) {
            return Errno.ENOENT;
        }
        hook.isOpen = what == KernelCall.IRQ_OPEN;
        if (what == KernelCall.IRQ_UNHOOK) {
            caller.hooks.remove(id);
            caller.forgetInterrupts(1 << id);
        } else if (hook.isOpen && hook.remembers) {
            hook.remembers = false;
            tell(caller, id, hook);
        }
        return Errno.OK;
    }

    private int hook(Tenant caller, int id, int line, int policy) {
        if ((policy & ~POLICIES) != 0) {
            return Errno.EINVAL;
        }
        if (line < 0 || line >= DeviceBoard.INPUTS) {
            return Errno.ERANGE;
        }
        if (!caller.hasOwnRights() || !caller.rights.mayHook(line)) {
            return Errno.EPERM;
        }
        boolean ofPci = (policy & KernelCall.IRQ_OF_PCI) != 0;
        boolean reopens = (policy & KernelCall.IRQ_REOPENS) != 0;
        boolean level = ofPci || DeviceBoard.isLevel(line);
        boolean contradicts = hookers(line).stream().anyMatch(other -> other.hooks.values().stream()
                .anyMatch(hook -> hook.line == line && hook.level != level));
        if (level && reopens || contradicts) {
            return Errno.EINVAL;
        }
        if (caller.hooks.containsKey(id)) {
            return Errno.EEXIST;
        }
        int taken = model.all(tenant -> true).stream()
                .mapToInt(tenant -> tenant.hooks.size())
                .sum();
        if (taken == Hooks.COUNT) {
            return Errno.ENOSPC;
        }
        caller.hooks.put(id, new Hook(line, level, reopens, born++));
        return Errno.OK;
    }

    private static int argument(Tenant caller, int offset) {
        return caller.page[(MessageLayout.OUT + offset) / 4];
    }
}
