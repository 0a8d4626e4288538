package skink.kernel.irq;

import skink.kernel.ipc.Notification;
import skink.kernel.proc.Privilege;
import skink.magic.HoldsKernelLock;

/** The table of hooks: those of each privilege, and the free ones. */
@HoldsKernelLock
public final class Hooks {
    /** How many hooks there can be. */
    public static final int COUNT = 64;

    private static final Hook[] TABLE = new Hook[COUNT];
    /** The first hook of each privilege, by its number. */
    private static final Hook[] OWNED = new Hook[Privilege.COUNT];

    static {
        for (int i = 0; i < COUNT; i++) {
            TABLE[i] = new Hook();
        }
    }

    private Hooks() {}

    /** The hook that a privilege has under an id; null if it has none. */
    public static Hook find(Privilege privilege, int id) {
        Hook hook = OWNED[privilege.number()];
        while (hook != null && hook.id != id) {
            hook = hook.nextOfOwner;
        }
        return hook;
    }

    /** Whether all hooks are taken. */
    public static boolean areAllTaken() {
        return findFree() == null;
    }

    private static Hook findFree() {
        for (int i = 0; i < COUNT; i++) {
            if (TABLE[i].privilege == null) {
                return TABLE[i];
            }
        }
        return null;
    }

    /** Whether a line has hooks by which it is triggered otherwise. */
    public static boolean contradicts(int line, boolean level) {
        Line of = Lines.get(line);
        return of.hasHooks() && of.isLevel() != level;
    }

    /**
     * Adds a closed hook. Requires that there is a free one, that the privilege has an owner and no hook of this id, and that
     * others do not contradict.
     *
     * @param id 0 to 31
     * @param reopens whether being told does not close it; not of a level-triggered line
     */
    public static void add(Privilege privilege, int id, int line, boolean level, boolean reopens) {
        Hook hook = findFree();
        hook.privilege = privilege;
        hook.id = id;
        hook.reopens = reopens;
        hook.isOpen = false;
        hook.hasMissed = false;
        hook.nextOfOwner = OWNED[privilege.number()];
        OWNED[privilege.number()] = hook;
        Lines.get(line).add(hook, level);
    }

    /** Removes a hook; its owner is told nothing more of it (H6). */
    public static void remove(Hook hook) {
        Privilege privilege = hook.privilege;
        hook.line.remove(hook);
        Notification.forgetInterrupts(privilege, 1 << hook.id);
        unlink(hook);
        hook.privilege = null;
        hook.nextOfOwner = null;
    }

    private static void unlink(Hook hook) {
        int owner = hook.privilege.number();
        if (OWNED[owner] == hook) {
            OWNED[owner] = hook.nextOfOwner;
            return;
        }
        Hook before = OWNED[owner];
        while (before.nextOfOwner != hook) {
            before = before.nextOfOwner;
        }
        before.nextOfOwner = hook.nextOfOwner;
    }

    /** Removes all hooks of a privilege, whose owner's name dies. */
    public static void removeAll(Privilege privilege) {
        Hook hook = OWNED[privilege.number()];
        while (hook != null) {
            Hook next = hook.nextOfOwner;
            remove(hook);
            hook = next;
        }
    }
}
