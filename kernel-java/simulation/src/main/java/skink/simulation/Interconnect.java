package skink.simulation;

import java.util.function.IntConsumer;
import skink.kernel.arch.i386.Vectors;
import skink.kernel.smp.CrossCall;
import skink.magic.Machine;
import skink.magic.sim.MemoryDevice;
import skink.magic.sim.SimulatedCpu;
import skink.magic.sim.SimulatedMachine;

/**
 * The interrupts that processors send each other, behind the registers of their local APICs.
 *
 * <p>A processor that is interrupted in user mode, or asleep, serves the request at once and is then about to enter the
 * kernel: it waits for the lock, until the simulation gives it a turn. Timers do not interrupt here; the simulation looks at
 * what is scheduled.
 */
final class Interconnect implements MemoryDevice {
    static final int BYTES = 0x1000;
    private static final int END_OF_INTERRUPT = 0xB0;
    private static final int COMMAND_LOW = 0x300;
    private static final int COMMAND_HIGH = 0x310;

    private final SimulatedMachine machine;
    private final boolean[] interrupted;
    private IntConsumer end = cpu -> {};
    private int commandHigh;

    Interconnect(SimulatedMachine machine) {
        this.machine = machine;
        this.interrupted = new boolean[machine.cpuCount()];
    }

    /** Whether the processor has been interrupted and has not yet had its turn in the kernel. */
    boolean isInterrupted(int cpu) {
        return interrupted[cpu];
    }

    /** Is told of the processor on which an interrupt has ended. */
    void onEnd(IntConsumer newEnd) {
        end = newEnd;
    }

    /** A device interrupts a processor. */
    void interrupt(int cpu) {
        interrupted[cpu] = true;
    }

    /** The processor has its turn. */
    void enter(int cpu) {
        interrupted[cpu] = false;
    }

    @Override
    public long load(SimulatedCpu cpu, int offset, int widthBytes) {
        return 0;
    }

    @Override
    public void store(SimulatedCpu cpu, int offset, int widthBytes, long value) {
        if (offset == COMMAND_HIGH) {
            commandHigh = (int) value;
        } else if (offset == END_OF_INTERRUPT) {
            end.accept(cpu.number());
        } else if (offset == COMMAND_LOW && ((int) value & 0xFF) == Vectors.CROSS_CALL) {
            interrupt(cpu, machine.cpu(commandHigh >>> 24));
        }
    }

    private void interrupt(SimulatedCpu from, SimulatedCpu to) {
        Violation.unless(from != to, "S2", "processor " + to.number() + " interrupts itself");
        interrupted[to.number()] = true;
        Machine.install(to);
        CrossCall.serve();
        Machine.install(from);
    }
}
