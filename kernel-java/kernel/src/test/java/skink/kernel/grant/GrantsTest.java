package skink.kernel.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import skink.abi.boot.MemoryMapAbi;
import skink.abi.grant.GrantId;
import skink.abi.grant.GrantTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.magic.sim.SimulatedMachine;

/** A granter changes its table while the kernel reads it: a name opens what it was for, or nothing. */
class GrantsTest {
    private static final int DIRECTORY = 0x10_0000;
    private static final int TABLE = 0x10_1000;
    private static final int PAGE = 0x10_2000;
    private static final int GRANTS = 0x0100_0000;
    private static final int MOST_STEPS = 40;

    private static final int OLD = GrantId.of(0, 1, 0);
    private static final int OLD_START = 0x2000_0000;

    /** The granter takes its grant back and makes another in the same entry, word by word. */
    private static final int[][] STORES = {
        {GrantTable.ID, GrantId.NONE},
        {GrantTable.KIND, GrantTable.DIRECT | GrantTable.READ},
        {GrantTable.GRANTEE, Endpoint.ANY},
        {GrantTable.START, 0x3000_0000},
        {GrantTable.BYTES, 4096},
        {GrantTable.ID, GrantId.of(0, 2, 0)}
    };

    private final Proc granter = tenant(1);
    private final Proc user = tenant(2);
    private int steps;
    private int stores;

    private static Proc tenant(int slot) {
        Proc proc = Procs.get(slot);
        proc.endpoint = Endpoint.of(slot, 1);
        proc.blocked = Blocked.RECEIVING;
        proc.instance = 0;
        proc.directory = DIRECTORY;
        proc.grantTable = GRANTS;
        proc.grantEntries = 1;
        return proc;
    }

    @Test
    void anEntryThatIsBeingChangedOpensNothingElse() {
        boolean wasOpened = false;
        boolean wasRefused = false;
        for (int atOnce = 1; atOnce <= STORES.length; atOnce++) {
            for (int first = 0; first < MOST_STEPS; first++) {
                String when = "from step " + first + " on, " + atOnce + " words at once";
                int result = follow(first, atOnce);
                assertTrue(result == Errno.OK || result == Errno.EPERM, when + ": " + result);
                if (result == Errno.OK) {
                    assertEquals(OLD_START, Grants.start(), when);
                }
                wasOpened |= result == Errno.OK;
                wasRefused |= result == Errno.EPERM;
            }
        }
        assertTrue(wasRefused, "no change was seen");
        assertTrue(wasOpened, "the grant was never good");
    }

    private int follow(int first, int atOnce) {
        SimulatedMachine machine = new SimulatedMachine(1, 1);
        write(machine, DIRECTORY + 4 * (GRANTS >>> 22), TABLE | MemoryMapAbi.PRESENT | MemoryMapAbi.USER);
        write(machine, TABLE, PAGE | MemoryMapAbi.PRESENT | MemoryMapAbi.USER);
        write(machine, PAGE + GrantTable.ID, OLD);
        write(machine, PAGE + GrantTable.KIND, GrantTable.DIRECT | GrantTable.READ);
        write(machine, PAGE + GrantTable.GRANTEE, user.endpoint);
        write(machine, PAGE + GrantTable.START, OLD_START);
        write(machine, PAGE + GrantTable.BYTES, 64);
        steps = 0;
        stores = 0;
        machine.onStep(() -> {
            for (int i = 0; steps >= first && i < atOnce && stores < STORES.length; i++) {
                write(machine, PAGE + STORES[stores][0], STORES[stores][1]);
                stores++;
            }
            steps++;
        });
        int[] result = new int[1];
        machine.run(() -> result[0] = Grants.follow(user, granter.endpoint, OLD, 0, 8, GrantTable.READ));
        return result[0];
    }

    private static void write(SimulatedMachine machine, int physical, int value) {
        machine.memory().write(MemoryMapAbi.KERNEL_BASE + physical, 4, value);
    }
}
