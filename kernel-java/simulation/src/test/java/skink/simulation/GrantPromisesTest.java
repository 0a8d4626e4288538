package skink.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import skink.abi.grant.GrantId;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.KernelCall;
import skink.kernel.kcall.KernelCalls;
import skink.kernel.life.Pager;

/** Promises of grants that were once broken, each in a play of its own. */
class GrantPromisesTest {
    private static final int TABLE = Home.FIRST_ADDRESS;
    private static final int MEMORY = Home.FIRST_ADDRESS + 4096;
    private static final int BYTES = 64;
    private static final int MOST_REQUESTS = 16;

    /** The first grant in the table of a process. */
    private static void grant(Stage stage, int slot, int id, int kind, int owner) {
        int[] fields = {id, kind | GrantTable.READ, Endpoint.ANY, MEMORY, BYTES, owner};
        for (int i = 0; i < fields.length; i++) {
            poke(stage, slot, TABLE + 4 * i, fields[i]);
        }
        assertEquals(Errno.OK, stage.call(slot, KernelCall.SETGRANT, TABLE, 1));
    }

    private static void poke(Stage stage, int slot, int address, int value) {
        PageMemory memory = stage.kernel.memory();
        memory.poke(memory.home(slot), address, value);
    }

    private static int copy(Stage stage, int slot, int granter, int id) {
        return stage.call(slot, KernelCall.SAFECOPY, granter, id, 0, MEMORY, BYTES, 0);
    }

    @Test
    void whoHasNoPrivilegesYetGrantsNobodyElsesMemory() {
        try (Stage stage = new Stage(4)) {
            stage.call(0, KernelCall.CLEAR, stage.name(2));
            stage.bear(2, null, Endpoint.NONE);
            int idOfNextInstance = GrantId.of(0, 1, 1);
            grant(stage, 1, idOfNextInstance, GrantTable.MAGIC, stage.name(3));
            stage.call(0, KernelCall.RUNCTL, stage.name(1), 1);
            stage.visit(1);
            assertEquals(Errno.OK, stage.call(0, KernelCall.UPDATE, stage.name(1), stage.name(2)));
            assertEquals(Errno.EPERM, copy(stage, 3, stage.name(2), idOfNextInstance));
        }
    }

    @Test
    void requestsOfACallThatFailedAreNotCountedToTheNext() {
        try (Stage stage = new Stage(3)) {
            Pager.set(stage.proc(0));
            int id = GrantId.of(0, 1, 0);
            grant(stage, 1, id, GrantTable.DIRECT, 0);
            Home home = stage.kernel.memory().home(1);
            home.show(1, false, false);
            stage.kernel.memory().showAll(home);
            for (int i = 0; i < MOST_REQUESTS; i++) {
                askInVain(stage, id);
            }
            poke(stage, 1, TABLE, GrantId.NONE);
            assertEquals(Errno.EPERM, copy(stage, 2, stage.name(1), id));
            poke(stage, 1, TABLE, id);
            askInVain(stage, id);
        }
    }

    private static void askInVain(Stage stage, int id) {
        assertEquals(KernelCalls.AGAIN, copy(stage, 2, stage.name(1), id));
        assertEquals(Errno.OK, stage.call(0, KernelCall.VMCTL, KernelCall.VM_MEMORY_DONE, stage.name(2), 0));
        stage.visit(2);
    }
}
