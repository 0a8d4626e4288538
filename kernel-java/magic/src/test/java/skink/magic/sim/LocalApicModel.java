package skink.magic.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The local interrupt controllers of all processors, behind one address range as in hardware.
 *
 * <p>Fixed interrupts become pending at the destination; INIT and start-up messages go to a hook. The timer counts bus
 * cycles at a fraction of the time stamp counter and interrupts once, unless it is masked. The identifier of processor n
 * is {@code n * idStep}.
 */
public final class LocalApicModel implements MemoryDevice {
    /** Bus cycles per second, before the divider. */
    public static final long BUS_HZ = SimulatedMachine.TSC_HZ / 4;

    private static final int ID = 0x20;
    private static final int END_OF_INTERRUPT = 0xB0;
    private static final int COMMAND_LOW = 0x300;
    private static final int COMMAND_HIGH = 0x310;
    private static final int TIMER_VECTOR = 0x320;
    private static final int MASKED = 0x1_0000;
    private static final int TIMER_INITIAL = 0x380;
    private static final int TIMER_CURRENT = 0x390;
    private static final int TIMER_DIVIDE = 0x3E0;
    private static final int MODE_FIXED = 0;
    private static final int MODE_NMI = 4;

    private final SimulatedMachine machine;
    private final int idStep;
    private final int[][] registers;
    private final long[] timerStart;
    private final boolean[] timerArmed;
    private final List<String> log = new ArrayList<>();
    private BiConsumer<Integer, Integer> startHook = (apicId, command) -> {};

    public LocalApicModel(SimulatedMachine machine, int idStep) {
        this.machine = machine;
        this.idStep = idStep;
        this.registers = new int[machine.cpuCount()][0x400 / 4];
        this.timerStart = new long[machine.cpuCount()];
        this.timerArmed = new boolean[machine.cpuCount()];
        machine.onStep(this::fireTimers);
    }

    /** Is called with destination and command of every INIT and start-up message. */
    public void onStart(BiConsumer<Integer, Integer> hook) {
        startHook = hook;
    }

    /** One entry per command: {@code from->destination:command} in hexadecimal. */
    public List<String> log() {
        return List.copyOf(log);
    }

    @Override
    public long load(SimulatedCpu cpu, int offset, int widthBytes) {
        return switch (offset) {
            case ID -> (long) (cpu.number() * idStep) << 24;
            case TIMER_CURRENT -> current(cpu);
            default -> registers[cpu.number()][offset / 4] & 0xFFFF_FFFFL;
        };
    }

    @Override
    public void store(SimulatedCpu cpu, int offset, int widthBytes, long value) {
        if (offset == END_OF_INTERRUPT) {
            return;
        }
        registers[cpu.number()][offset / 4] = (int) value;
        if (offset == TIMER_INITIAL) {
            timerStart[cpu.number()] = machine.now();
            timerArmed[cpu.number()] = value != 0;
        } else if (offset == COMMAND_LOW) {
            send(cpu, (int) value);
        }
    }

    private void fireTimers() {
        for (int i = 0; i < timerArmed.length; i++) {
            if (timerArmed[i] && current(machine.cpu(i)) == 0) {
                timerArmed[i] = false;
                int vector = registers[i][TIMER_VECTOR / 4];
                if ((vector & MASKED) == 0) {
                    machine.cpu(i).raise(vector & 0xFF);
                }
            }
        }
    }

    private long current(SimulatedCpu cpu) {
        long initial = registers[cpu.number()][TIMER_INITIAL / 4] & 0xFFFF_FFFFL;
        long elapsed = (machine.now() - timerStart[cpu.number()]) * BUS_HZ / SimulatedMachine.TSC_HZ;
        return Math.max(0, initial - elapsed / divider(registers[cpu.number()][TIMER_DIVIDE / 4]));
    }

    private static int divider(int register) {
        int code = register & 3 | register >> 1 & 4;
        return code == 7 ? 1 : 2 << code;
    }

    private void send(SimulatedCpu from, int command) {
        int destination = registers[from.number()][COMMAND_HIGH / 4] >>> 24;
        log.add(String.format("%x->%x:%x", from.number() * idStep, destination, command));
        int mode = command >> 8 & 7;
        if (mode == MODE_FIXED || mode == MODE_NMI) {
            int number = destination / idStep;
            if (destination % idStep == 0 && number < machine.cpuCount()) {
                machine.cpu(number).raise(mode == MODE_NMI ? 2 : command & 0xFF);
            }
        } else {
            startHook.accept(destination, command);
        }
    }
}
