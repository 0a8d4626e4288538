package skink.kernel.smp;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.MemoryMapAbi;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.clock.Clock;
import skink.magic.Address;
import skink.magic.Cpu;

/**
 * Starts the other processors (Intel MultiProcessor Specification 1.4, B.4: INIT, then the start-up message twice).
 *
 * <p>An offer is a byte per APIC id that holds the processor's number + 1. A starting processor takes it by an exchange;
 * the kernel takes back the offer to one that stays silent by the same exchange. So exactly one of both has it: a
 * processor that comes too late finds 0 and halts, and one that came in time is never given up.
 */
public final class CpuStarter {
    private static final int INIT_MICROS = 10_000;
    private static final int STARTUP_MICROS = 200;
    /** How long a processor may take from its start-up message to its claim. */
    private static final int CLAIM_MICROS = 500_000;

    private CpuStarter() {}

    /** Starts all processors in the table but the first; those that stay silent are marked so. */
    public static void startAll() {
        int known = Processors.known();
        if (known == 1) {
            return;
        }
        copyTrampoline();
        for (int i = 1; i < known; i++) {
            Processors.get(i).setState(Processor.STARTING);
            claimByte(Processors.get(i)).store((byte) (i + 1));
        }
        for (int i = 1; i < known; i++) {
            LocalApic.sendInit(Processors.get(i).apicId());
        }
        Clock.spinMicros(INIT_MICROS);
        sendStartupToAll();
        Clock.spinMicros(STARTUP_MICROS);
        sendStartupToAll();
        awaitAll();
    }

    private static void copyTrampoline() {
        Address start = Address.ofSymbol(BootSymbols.TRAMPOLINE_START);
        int bytes = Address.ofSymbol(BootSymbols.TRAMPOLINE_END).distanceFrom(start);
        Address.of(MemoryMapAbi.KERNEL_BASE + MemoryMapAbi.TRAMPOLINE_ADDRESS).copyFrom(start, bytes);
    }

    private static Address claimByte(Processor processor) {
        return Address.ofSymbol(BootSymbols.CPU_CLAIMS).plus(processor.apicId());
    }

    private static void sendStartupToAll() {
        for (int i = 1; i < Processors.known(); i++) {
            if (!Processors.get(i).isOnline()) {
                LocalApic.sendStartup(Processors.get(i).apicId(), MemoryMapAbi.TRAMPOLINE_ADDRESS);
            }
        }
    }

    private static void awaitAll() {
        long deadline = Clock.deadline(CLAIM_MICROS);
        for (int i = 1; i < Processors.known(); i++) {
            Processor processor = Processors.get(i);
            while (!processor.isOnline() && !Clock.isPast(deadline)) {
                Cpu.pause();
            }
            if (!processor.isOnline() && !withdrawOffer(processor)) {
                processor.setState(Processor.SILENT);
            }
        }
    }

    /** Takes the offer back; if the processor has just taken it, waits for it instead. Tells whether it runs. */
    private static boolean withdrawOffer(Processor processor) {
        Address claim = claimByte(processor);
        Address word = Address.of(claim.toInt() & ~3);
        int shift = 8 * (claim.toInt() & 3);
        int old;
        do {
            old = word.loadAcquire();
            if ((old >>> shift & 0xFF) == 0) {
                return awaitClaimer(processor);
            }
        } while (word.compareAndExchange(old, old & ~(0xFF << shift)) != old);
        return false;
    }

    private static boolean awaitClaimer(Processor processor) {
        long deadline = Wait.deadline();
        for (int turns = 0; !processor.isOnline(); turns++) {
            Wait.turn(turns, deadline, "a processor claimed its start and did not come", processor.number());
        }
        return true;
    }

    /** Reports the processor that runs as started. */
    public static void reportOnline() {
        LocalApic.enable();
        Processors.current().setState(Processor.ONLINE);
        Wait.announce();
    }
}
