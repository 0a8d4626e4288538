package skink.kernel.smp;

import skink.kernel.arch.i386.KernelSpace;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Vectors;
import skink.magic.Cpu;

/**
 * A synchronous request to another processor: post, interrupt, return when the other has acknowledged.
 *
 * <p>Each processor has one request slot. A requester claims the slot, posts, sends the interrupt, waits until the request
 * is gone, and frees the slot. A request is served by the interrupt, or by {@link #serve} while its target waits for
 * something itself.
 *
 * <ul>
 *   <li>I1: {@code request} is not {@link #NOTHING} only while {@code requester} is claimed.
 *   <li>I2: only the claimer posts; only the target clears, with interrupts off, so a request is served exactly once.
 *   <li>I3: the effects of a served request are visible to the requester when {@link #call} returns.
 * </ul>
 */
public final class CrossCall {
    /** The slot is empty. */
    static final int NOTHING = 0;
    /** Only acknowledge. */
    public static final int PING = 1;
    /** Stop for ever; acknowledged before stopping. */
    public static final int HALT = 2;
    /** Forget all translations of addresses. */
    public static final int FORGET_TRANSLATIONS = 3;
    /** Load the kernel's own page directory. */
    public static final int LEAVE_SPACE = 4;

    private CrossCall() {}

    /** Makes {@code target}, which runs and is not the caller, serve {@code request}. Interrupts are off. */
    public static void call(Processor target, int request) {
        int self = Processors.currentNumber();
        long deadline = Wait.deadline();
        for (int turns = 0; !target.requester.compareAndSet(0, self + 1); turns++) {
            Wait.turn(turns, deadline, "a processor's request slot stays claimed", target.requester.get() - 1);
        }
        if (target.request.get() != NOTHING) {
            throw new IllegalStateException("I1: a request in a free slot");
        }
        target.request.set(request);
        LocalApic.sendInterrupt(target.apicId(), Vectors.CROSS_CALL);
        for (int turns = 0; target.request.get() != NOTHING; turns++) {
            Wait.turn(turns, deadline, "a processor does not answer a request", target.number());
        }
        target.requester.set(0);
        Wait.announce();
    }

    /** Serves the request to this processor, if there is one. Interrupts are off. */
    public static void serve() {
        Processor self = Processors.current();
        int request = self.request.get();
        if (request == NOTHING) {
            return;
        }
        self.served.getAndAdd(1);
        switch (request) {
            case HALT -> self.setState(Processor.HALTED);
            case FORGET_TRANSLATIONS -> Cpu.writeCr3(Cpu.readCr3());
            case LEAVE_SPACE -> Cpu.writeCr3(KernelSpace.directory());
            default -> {}
        }
        self.request.set(NOTHING);
        Wait.announce();
        if (request == HALT) {
            stopForEver();
        }
    }

    /** Halts this processor; nothing but a reset wakes it. */
    public static void stopForEver() {
        while (true) {
            Cpu.cli();
            Cpu.hlt();
        }
    }

    /**
     * Halts all other processors that run, one after the other, each acknowledged. Requires that none of them is in a
     * {@link #call}, whose slot would stay claimed: the caller holds the kernel lock, or there are no processes.
     */
    public static void haltOthers() {
        int self = Processors.currentNumber();
        for (int i = 0; i < Processors.known(); i++) {
            Processor other = Processors.get(i);
            if (i != self && other.isOnline()) {
                call(other, HALT);
            }
        }
    }
}
