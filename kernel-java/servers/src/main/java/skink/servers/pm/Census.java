package skink.servers.pm;

import skink.abi.ipc.Endpoint;
import skink.abi.protocol.Pm;

/** The processes that have booted: servers, and init, the parent of all programs. */
final class Census {
    /** The names of the servers of {@code WellKnown}, by slot. */
    private static final String[] NAMES = {"vm", "pm", "sched", "ds", "vfs", "tty", "is", "memory", "pci"};

    private Census() {}

    /**
     * Enters them into an empty table.
     *
     * @param initSlot where init is
     */
    static void take(ProcessCalls kernel, ProcessTable table, int initSlot) {
        for (int slot = 0; slot < kernel.slots(); slot++) {
            int endpoint = kernel.tenant(slot);
            if (endpoint != Endpoint.NONE) {
                table.add(slot == initSlot ? init(endpoint, kernel) : server(slot, endpoint, kernel));
            }
        }
    }

    private static Proc server(int slot, int endpoint, ProcessCalls kernel) {
        String name = slot < NAMES.length ? NAMES[slot] : "server" + slot;
        return new Proc(-1 - slot, endpoint, name, Pm.State.SERVER, kernel.nowMillis());
    }

    private static Proc init(int endpoint, ProcessCalls kernel) {
        Proc init = new Proc(Proc.INIT, endpoint, "init", Pm.State.ALIVE, kernel.nowMillis());
        init.group = Proc.INIT;
        init.session = Proc.INIT;
        return init;
    }
}
