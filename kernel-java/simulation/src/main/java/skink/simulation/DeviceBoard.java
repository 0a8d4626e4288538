package skink.simulation;

import skink.abi.boot.BootSymbols;
import skink.abi.boot.MemoryMapAbi;
import skink.kernel.acpi.Madt;
import skink.kernel.arch.i386.LocalApic;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.irq.Controller;
import skink.kernel.sched.CpuState;
import skink.magic.sim.InterruptQueue;
import skink.magic.sim.IoApicModel;
import skink.magic.sim.MadtImage;
import skink.magic.sim.PortDevice;
import skink.magic.sim.SimulatedMachine;

/**
 * Devices: interrupt lines through an I/O APIC to the processors, and some ports that keep what is written.
 *
 * <p>Lines 4 and 12 are edge-triggered, 9 and 17 level-triggered; the others have no device.
 */
final class DeviceBoard {
    static final int[] LINES = {4, 9, 12, 17};
    static final int INPUTS = 24;
    static final int FIRST_PORT = 0x300;
    static final int PORTS = 16;

    private static final int FIRST_LEVEL_INPUT = 16;
    private static final int LEVEL_LINE = 9;
    private static final int ADDRESS = 0xFEC0_0000;
    private static final int BYTES = 0x1000;
    private static final int MADT = 0x10_2000;

    private final InterruptQueue[] queues;
    private final IoApicModel ioApic;
    private final Interconnect interconnect;

    /** Attaches itself to a machine; the kernel's tables are fresh, and processor 0 runs. */
    DeviceBoard(SimulatedMachine machine, Interconnect interconnect) {
        this.interconnect = interconnect;
        queues = new InterruptQueue[machine.cpuCount()];
        for (int i = 0; i < queues.length; i++) {
            queues[i] = new InterruptQueue();
        }
        ioApic = new IoApicModel(INPUTS, this::request);
        interconnect.onEnd(this::end);
        machine.attachMemory(ADDRESS, BYTES, ioApic);
        machine.attachPorts(FIRST_PORT, PORTS, new Memory());
        machine.defineSymbol(BootSymbols.PAGE_DIRECTORY, 0xC020_0000);
        MadtImage.Override level = new MadtImage.Override(LEVEL_LINE, LEVEL_LINE, MadtImage.LEVEL_HIGH);
        machine.memory().write(MemoryMapAbi.KERNEL_BASE + MADT, MadtImage.of(LocalApic.BASE, ADDRESS, level));
        Madt.read(MADT);
        Controller.choose(true);
        for (int line : LINES) {
            drive(line, false);
        }
    }

    /** Whether a line is level-triggered, if its driver says nothing of PCI. */
    static boolean isLevel(int line) {
        return line == LEVEL_LINE || line >= FIRST_LEVEL_INPUT;
    }

    /** A device asserts its line, or no longer does. */
    void drive(int line, boolean asserted) {
        ioApic.drive(line, asserted != line >= FIRST_LEVEL_INPUT);
    }

    /** The lines that are not masked: a set. */
    long openLines() {
        long open = 0;
        for (int line = 0; line < INPUTS; line++) {
            open |= ioApic.isMasked(line) ? 0 : 1L << line;
        }
        return open;
    }

    private void request(int cpu, int vector) {
        queues[cpu].request(vector);
        announce(cpu);
    }

    private void end(int cpu) {
        ioApic.endOfInterrupt(queues[cpu].end());
        announce(cpu);
    }

    private void announce(int cpu) {
        if (queues[cpu].isReady()) {
            interconnect.interrupt(cpu);
        }
    }

    /** A processor that enters the kernel takes the interrupts that wait for it, as {@code entry} does. */
    void take(int cpu) {
        while (queues[cpu].isReady()) {
            CpuState.get(cpu).noteLine(queues[cpu].take() - Vectors.LINE_BASE);
        }
    }

    /** Ports that keep what is written. */
    private static final class Memory implements PortDevice {
        private final int[] bytes = new int[PORTS];

        @Override
        public int in(int offset, int widthBytes) {
            int value = 0;
            for (int i = 0; i < widthBytes; i++) {
                value |= bytes[offset + i] << 8 * i;
            }
            return value;
        }

        @Override
        public void out(int offset, int widthBytes, int value) {
            for (int i = 0; i < widthBytes; i++) {
                bytes[offset + i] = value >> 8 * i & 0xFF;
            }
        }
    }
}
