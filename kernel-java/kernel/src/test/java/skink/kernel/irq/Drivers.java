package skink.kernel.irq;

import skink.abi.ipc.Endpoint;
import skink.abi.kcall.Blocked;
import skink.kernel.proc.Privilege;
import skink.kernel.proc.Privileges;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.kernel.sched.CpuState;

/** Processes that hook lines of a board, and the processors' visits to the kernel; the tables as they are after a boot. */
final class Drivers {
    private static final int STORM = 1000;

    private final Board board;

    Drivers(Board board, int count) {
        this.board = board;
        board.machine().run(() -> {
            for (int i = 0; i < Privilege.COUNT; i++) {
                Hooks.removeAll(Privileges.get(i));
            }
        });
        for (int cpu = 0; cpu < board.processors(); cpu++) {
            CpuState.get(cpu).takeLines();
        }
        for (int i = 0; i < count; i++) {
            Proc proc = Procs.get(i);
            proc.endpoint = Endpoint.of(i, 1);
            proc.blocked = Blocked.STOPPED;
            proc.cpu = i % board.processors();
            Privilege privilege = Privileges.get(i);
            privilege.clear();
            privilege.owner = proc;
            proc.privilege = privilege;
        }
    }

    /** A closed hook, triggered as the controller says for a driver that says nothing of PCI. */
    void hook(int driver, int id, int line) {
        board.machine().run(() -> Hooks.add(privilege(driver), id, line, Controller.isLevel(line, false), false));
    }

    void hookReopening(int driver, int id, int line) {
        board.machine().run(() -> Hooks.add(privilege(driver), id, line, Controller.isLevel(line, false), true));
    }

    void unhook(int driver, int id) {
        board.machine().run(() -> Hooks.remove(find(driver, id)));
    }

    void open(int driver, int id) {
        board.machine().run(() -> find(driver, id).open());
    }

    void close(int driver, int id) {
        board.machine().run(() -> find(driver, id).close());
    }

    void die(int driver) {
        board.machine().run(() -> Hooks.removeAll(privilege(driver)));
    }

    /** What the driver has been told since it was asked last: ids, as a set. */
    int receive(int driver) {
        Privilege privilege = privilege(driver);
        int told = privilege.interrupts;
        privilege.interrupts = 0;
        privilege.kernelNotifications = 0;
        return told;
    }

    Hook find(int driver, int id) {
        return Hooks.find(privilege(driver), id);
    }

    static Privilege privilege(int driver) {
        return Privileges.get(driver);
    }

    /** The processor takes an interrupt, if there is one, as {@code entry} does: without the kernel lock. */
    boolean take(int cpu) {
        int line = board.take(cpu);
        if (line >= 0) {
            CpuState.get(cpu).noteLine(line);
        }
        return line >= 0;
    }

    /** The processor deals with what it has taken, as it does when it leaves the kernel. */
    void serve(int cpu) {
        board.machine().runOn(cpu, () -> Lines.serve(CpuState.get(cpu).takeLines()));
    }

    /** Everything that can happen without drivers and devices happens; how many interrupts that were. */
    int settle() {
        int count = 0;
        int before;
        do {
            before = count;
            for (int cpu = 0; cpu < board.processors(); cpu++) {
                serve(cpu);
                count += take(cpu) ? 1 : 0;
            }
            if (count > STORM) {
                throw new AssertionError("interrupts do not end");
            }
        } while (count != before);
        return count;
    }
}
