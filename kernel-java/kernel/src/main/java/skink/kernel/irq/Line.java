package skink.kernel.irq;

import skink.kernel.ipc.Notification;
import skink.kernel.proc.Proc;
import skink.magic.HoldsKernelLock;

/** An interrupt line with its hooks; the rules H1 to H5 of this package are kept here. */
@HoldsKernelLock
final class Line {
    private final int number;
    private Hook first;
    private boolean isLevel;
    private boolean isOpen;

    Line(int number) {
        this.number = number;
    }

    boolean hasHooks() {
        return first != null;
    }

    /** How it is triggered, as its hooks have stated. */
    boolean isLevel() {
        return isLevel;
    }

    /** Adds a closed hook; the first one decides how the line is triggered. */
    void add(Hook hook, boolean level) {
        if (first == null) {
            if (isOpen) {
                throw new IllegalStateException("H1: a line without hooks is open");
            }
            isLevel = level;
        }
        hook.line = this;
        hook.nextOnLine = first;
        first = hook;
        settle();
    }

    /** Takes out a hook, which is on this line. */
    void remove(Hook hook) {
        if (first == hook) {
            first = hook.nextOnLine;
        } else {
            Hook before = first;
            while (before.nextOnLine != hook) {
                before = before.nextOnLine;
            }
            before.nextOnLine = hook.nextOnLine;
        }
        hook.nextOnLine = null;
        hook.line = null;
        settle();
    }

    void open(Hook hook) {
        hook.isOpen = true;
        settle();
        if (hook.hasMissed) {
            hook.hasMissed = false;
            tell(hook);
        }
    }

    void close(Hook hook) {
        hook.isOpen = false;
        settle();
    }

    /** The line has interrupted this processor; the interrupt is in service, and ends here. Tells whether anybody has a hook. */
    boolean interrupted() {
        for (Hook hook = first; hook != null; hook = hook.nextOnLine) {
            if (hook.isOpen) {
                tell(hook);
            } else if (!isLevel) {
                hook.hasMissed = true;
            }
        }
        settle();
        Controller.end(number);
        return first != null;
    }

    private void tell(Hook hook) {
        if (hook.reopens && isLevel) {
            throw new IllegalStateException("H4: a hook of a level-triggered line reopens by itself");
        }
        hook.isOpen = hook.reopens;
        Notification.ofInterrupts(hook.privilege.owner, 1 << hook.id);
    }

    /** Masks or opens the line as its hooks demand; it interrupts the processor of a hook's owner. */
    private void settle() {
        boolean demanded = isLevel ? first != null && allAreOpen() : someListen();
        if (demanded == isOpen) {
            return;
        }
        isOpen = demanded;
        if (demanded) {
            Proc owner = first.privilege.owner;
            Controller.open(number, isLevel, owner.cpu);
        } else {
            Controller.mask(number);
        }
    }

    /** H2. */
    private boolean allAreOpen() {
        for (Hook hook = first; hook != null; hook = hook.nextOnLine) {
            if (!hook.isOpen) {
                return false;
            }
        }
        return true;
    }

    /** H3: whether there is a hook for which an edge would be news. */
    private boolean someListen() {
        for (Hook hook = first; hook != null; hook = hook.nextOnLine) {
            if (hook.isOpen || !hook.hasMissed) {
                return true;
            }
        }
        return false;
    }
}
