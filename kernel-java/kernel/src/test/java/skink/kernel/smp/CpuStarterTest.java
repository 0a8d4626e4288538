package skink.kernel.smp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import skink.abi.boot.BootSymbols;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.clock.Clock;
import skink.magic.Address;
import skink.magic.Cpu;
import skink.magic.sim.LocalApicModel;
import skink.magic.sim.PitTimer;
import skink.magic.sim.SimulatedMachine;

/** Starting processors that come, that stay silent, and that come too late. */
class CpuStarterTest {
    private static final int CLAIMS = 0x2000;

    private final boolean[] startupSeen = new boolean[256];

    private SimulatedMachine machine(long seed) {
        SimulatedMachine machine = new SimulatedMachine(seed, 2);
        PitTimer pit = new PitTimer(machine);
        machine.attachPorts(0x40, 4, pit.counters());
        machine.attachPorts(0x61, 1, pit.speakerPort());
        LocalApicModel apic = new LocalApicModel(machine, 5);
        apic.onStart((destination, command) -> startupSeen[destination] |= (command >> 8 & 7) == 6);
        machine.attachMemory(LocalApic.BASE, 0x1000, apic);
        machine.defineSymbol(BootSymbols.TRAMPOLINE_START, 0x3000);
        machine.defineSymbol(BootSymbols.TRAMPOLINE_END, 0x3010);
        machine.defineSymbol(BootSymbols.CPU_CLAIMS, CLAIMS);
        machine.run(() -> {
            Clock.calibrate(false);
            Processors.addBootProcessor(0);
            Processors.add(5);
            Processors.get(1).setState(Processor.ABSENT);
        });
        machine.ticksPerStep(20_000);
        return machine;
    }

    /** What the boot routines do on a started processor: claim, then Java. */
    private static void claimAndReport() {
        Address claim = Address.of(CLAIMS + 4);
        int old = claim.loadInt();
        while (claim.compareAndExchange(old, old & ~0xFF00) != old) {
            old = claim.loadInt();
        }
        if ((old >> 8 & 0xFF) != 0) {
            assertEquals(2, old >> 8 & 0xFF, "the number it was offered, plus one");
            CpuStarter.reportOnline();
        }
    }

    private int start(long seed, long wakeUpSteps) {
        SimulatedMachine machine = machine(seed);
        List<Runnable> bodies = new ArrayList<>();
        bodies.add(CpuStarter::startAll);
        bodies.add(() -> {
            for (long i = 0; !startupSeen[5] || i < wakeUpSteps; i++) {
                if (i > 200_000) {
                    return;
                }
                Cpu.pause();
            }
            claimAndReport();
        });
        machine.runAll(bodies);
        int[] state = new int[1];
        machine.run(() -> state[0] = Processors.get(1).state());
        return state[0];
    }

    @Test
    void aProcessorThatComesIsOnline() {
        assertEquals(Processor.ONLINE, start(1, 0));
        assertTrue(startupSeen[5]);
    }

    @Test
    void aSilentProcessorIsLeftOut() {
        assertEquals(Processor.SILENT, start(1, Long.MAX_VALUE));
    }

    /** Around the moment of giving up, it is either online or left out; never half. */
    @Test
    void aLateProcessorIsEitherInOrOut() {
        boolean[] seen = new boolean[5];
        for (long seed = 0; seed < 60; seed++) {
            Arrays.fill(startupSeen, false);
            seen[start(seed, 8_000 + 150 * seed)] = true;
        }
        assertTrue(seen[Processor.ONLINE] && seen[Processor.SILENT], "both outcomes occur");
    }
}
