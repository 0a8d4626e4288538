package skink.kernel.irq;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.MemoryMapAbi;
import skink.kernel.acpi.Madt;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.smp.Processors;
import skink.magic.sim.InterruptQueue;
import skink.magic.sim.IoApicModel;
import skink.magic.sim.MadtImage;
import skink.magic.sim.MemoryDevice;
import skink.magic.sim.SimulatedCpu;
import skink.magic.sim.SimulatedMachine;

/**
 * Local APICs and one I/O APIC of 24 inputs.
 *
 * <p>ACPI says: line 0 is at input 2; line 9 is level-triggered and active high, line 10 level-triggered and active low, line
 * 5 edge-triggered and active low.
 */
final class ApicBoard implements Board {
    private static final int ADDRESS = 0xFEC0_0000;
    private static final int BYTES = 0x1000;
    private static final int INPUTS = 24;
    private static final int END_OF_INTERRUPT = 0xB0;
    private static final int MADT = 0x10_2000;

    private final SimulatedMachine machine;
    private final InterruptQueue[] queues;
    private final IoApicModel ioApic;

    ApicBoard(int processors) {
        machine = new SimulatedMachine(1, processors);
        queues = new InterruptQueue[processors];
        for (int i = 0; i < processors; i++) {
            queues[i] = new InterruptQueue();
        }
        ioApic = new IoApicModel(INPUTS, (apicId, vector) -> queues[apicId].request(vector));
        machine.defineSymbol(BootSymbols.PAGE_DIRECTORY, 0xC020_0000);
        machine.attachMemory(ADDRESS, BYTES, ioApic);
        machine.attachMemory(LocalApic.BASE, BYTES, new LocalApics());
        machine.memory().write(MemoryMapAbi.KERNEL_BASE + MADT, table());
        machine.run(() -> {
            Processors.addBootProcessor(0);
            for (int i = 1; i < processors; i++) {
                Processors.add(i);
            }
            Madt.read(MADT);
            Controller.choose(true);
        });
        for (int line = 10; line < INPUTS; line++) {
            drive(line, false);
        }
        drive(5, false);
    }

    private static byte[] table() {
        return MadtImage.of(
                LocalApic.BASE,
                ADDRESS,
                new MadtImage.Override(0, 2, 0),
                new MadtImage.Override(9, 9, MadtImage.LEVEL_HIGH),
                new MadtImage.Override(10, 10, MadtImage.LEVEL_LOW),
                new MadtImage.Override(5, 5, MadtImage.EDGE_LOW));
    }

    /** The local APIC of each processor: only ends of interrupts. */
    private final class LocalApics implements MemoryDevice {
        @Override
        public long load(SimulatedCpu cpu, int offset, int widthBytes) {
            return 0;
        }

        @Override
        public void store(SimulatedCpu cpu, int offset, int widthBytes, long value) {
            if (offset == END_OF_INTERRUPT) {
                ioApic.endOfInterrupt(queues[cpu.number()].end());
            }
        }
    }

    @Override
    public SimulatedMachine machine() {
        return machine;
    }

    @Override
    public int processors() {
        return queues.length;
    }

    @Override
    public void drive(int line, boolean asserted) {
        boolean activeLow = line == 5 || line == 10 || line >= 16;
        ioApic.drive(input(line), asserted != activeLow);
    }

    private static int input(int line) {
        return line == 0 ? 2 : line;
    }

    @Override
    public boolean isMasked(int line) {
        return ioApic.isMasked(input(line));
    }

    @Override
    public int take(int cpu) {
        return queues[cpu].isReady() ? queues[cpu].take() - Vectors.LINE_BASE : -1;
    }

    @Override
    public boolean hasInService() {
        for (InterruptQueue queue : queues) {
            if (queue.hasInService()) {
                return true;
            }
        }
        return false;
    }
}
