package skink.simulation;

import static org.junit.jupiter.api.Assertions.assertSame;

import skink.abi.boot.TrapFrame;
import skink.abi.ipc.AsyncTable;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.MessageLayout;
import skink.abi.kcall.KernelCall;
import skink.kernel.ipc.Ipc;
import skink.kernel.kcall.KernelCalls;
import skink.kernel.proc.Proc;
import skink.kernel.proc.Procs;
import skink.magic.Machine;

/** A play for a few processes, each on a processor of its own: process n on processor n, with all rights. */
final class Stage implements AutoCloseable {
    static final long QUANTUM_TICKS = 10 * FreshTables.TSC_PER_MILLI;
    private static final int PRIORITY = 8;

    final SimulatedKernel kernel;

    Stage(int actors) {
        kernel = new SimulatedKernel(0, actors, actors);
        for (int i = 0; i < actors; i++) {
            bear(i, allRights(i), Endpoint.NONE);
        }
    }

    /** All rights; the signal manager is process 0. */
    static Rights allRights(int slot) {
        return new Rights(slot, true, -1, -1, -1, false, Endpoint.of(0, 1));
    }

    /** A process in a free slot. */
    void bear(int slot, Rights rights, int scheduler) {
        if (!proc(slot).isFree()) {
            throw new IllegalStateException("the slot is taken");
        }
        Tenant tenant = new Tenant(slot);
        tenant.rights = rights;
        tenant.scheduler = scheduler;
        tenant.priority = PRIORITY;
        tenant.cpu = slot;
        kernel.enter(slot);
        kernel.bear(tenant, QUANTUM_TICKS);
        leave(slot);
    }

    Proc proc(int slot) {
        return Procs.get(slot);
    }

    /** The process's name now. */
    int name(int slot) {
        return proc(slot).endpoint;
    }

    /** A primitive of a process that runs on the processor of its number. */
    int perform(int slot, int primitive, int peer) {
        kernel.enter(slot);
        assertSame(proc(slot), kernel.running(slot), "process " + slot + " does not run");
        int result = Ipc.perform(proc(slot), primitive, peer);
        proc(slot).frame.store(result, TrapFrame.EAX);
        leave(slot);
        return result;
    }

    /** A kernel call with arguments from A on, without leaving the kernel. */
    int callAndStay(int slot, int number, int... arguments) {
        kernel.enter(slot);
        assertSame(proc(slot), kernel.running(slot), "process " + slot + " does not run");
        for (int i = 0; i < arguments.length; i++) {
            proc(slot).messages.store(arguments[i], MessageLayout.OUT + KernelCall.A + 4 * i);
        }
        int result = KernelCalls.perform(proc(slot), number);
        proc(slot).frame.store(result, TrapFrame.EAX);
        return result;
    }

    int call(int slot, int number, int... arguments) {
        int result = callAndStay(slot, number, arguments);
        leave(slot);
        return result;
    }

    /** The quantum of the process that runs on a processor ends. */
    void endQuantum(int cpu) {
        kernel.pass(QUANTUM_TICKS + 1);
        visit(cpu);
    }

    /** A processor gets its turn in the kernel, with nothing to do there. */
    void visit(int cpu) {
        kernel.enter(cpu);
        leave(cpu);
    }

    /** The processor leaves the kernel, and looks before whether its timer has come. */
    void leave(int cpu) {
        if (kernel.takeTimer(cpu)) {
            kernel.ring();
            kernel.endQuantum(cpu);
        }
        kernel.leave(cpu);
    }

    /** Puts an asynchronous message of a type into an entry of the table. */
    void writeEntry(int slot, int index, int receiver, int type, int flags) {
        int at = AsyncTable.OFFSET + index * AsyncTable.ENTRY_BYTES;
        write(slot, at + AsyncTable.MESSAGE + MessageLayout.TYPE, type);
        write(slot, at + AsyncTable.DESTINATION, receiver);
        write(slot, at + AsyncTable.FLAGS, AsyncTable.VALID | flags);
    }

    void write(int slot, int offset, int value) {
        kernel.memory().pageWords(slot)[offset / 4] = value;
    }

    int read(int slot, int offset) {
        return kernel.memory().pageWords(slot)[offset / 4];
    }

    /** Who sent what the process has received last. */
    int source(int slot) {
        return read(slot, MessageLayout.IN + MessageLayout.SOURCE);
    }

    int type(int slot) {
        return read(slot, MessageLayout.IN + MessageLayout.TYPE);
    }

    /** What the process finds in EAX. */
    int result(int slot) {
        return proc(slot).frame.loadInt(TrapFrame.EAX);
    }

    /** Every invariant of the kernel's tables. */
    void check() {
        new Invariants(kernel).check();
    }

    @Override
    public void close() {
        check();
        Machine.install(null);
    }
}
