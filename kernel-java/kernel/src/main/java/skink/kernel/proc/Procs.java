package skink.kernel.proc;

import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;

/** The process table. */
public final class Procs {
    /** How many processes there can be. */
    public static final int COUNT = 256;

    private static final Proc[] TABLE = new Proc[COUNT];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = new Proc(i);
        }
    }

    /** No slot from this number on has a tenant. */
    private static int end;

    private Procs() {}

    /** A slot gets a tenant. */
    public static void occupy(Proc proc) {
        end = Math.max(end, proc.slot() + 1);
    }

    /** A slot has become free. */
    public static void vacate() {
        while (end > 0 && TABLE[end - 1].isFree()) {
            end--;
        }
    }

    /** Slots from this number on are free: who looks for tenants need not look there. */
    public static int end() {
        return end;
    }

    /** The slot of this number, 0 to {@link #COUNT} - 1, free or not. */
    public static Proc get(int slot) {
        return TABLE[slot];
    }

    /** The process of that name; null if it is dead, or none ever was. */
    public static Proc find(int endpoint) {
        Proc proc = tenant(endpoint);
        return proc == null || proc.isBlocked(Blocked.SLOT_FREE | Blocked.NO_ENDPOINT) ? null : proc;
    }

    /** The slot of that name, whether its tenant lives or not; null if there is none. */
    public static Proc tenant(int endpoint) {
        int slot = Endpoint.slot(endpoint);
        if (endpoint < 0 || slot >= COUNT) {
            return null;
        }
        Proc proc = TABLE[slot];
        return proc.endpoint == endpoint ? proc : null;
    }
}
