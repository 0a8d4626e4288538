package skink.magic.sim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import skink.magic.Machine;

/**
 * One processor of a {@link SimulatedMachine}: what the magic words act on.
 *
 * <p>Interrupts arrive between steps while the interrupt flag is set; the handler runs with the flag clear, as through
 * an interrupt gate. {@code hlt} with the flag clear ends the processor's code with {@link CpuStopped}.
 */
public final class SimulatedCpu implements Machine {
    private static final int INTERRUPT_FLAG = 1 << 9;
    private static final int FLAGS_ALWAYS_SET = 2;
    private static final int MAX_IDLE_STEPS = 1_000_000;

    /** What the kernel does at a trap of the process that runs on the simulated processor. */
    @FunctionalInterface
    public interface TrapHandler {
        /**
         * The registers that the trap returns, EAX in the low word.
         *
         * @param operation the method of {@link skink.magic.Trap}
         * @param arguments its arguments
         */
        long trap(String operation, long... arguments);
    }

    private final SimulatedMachine machine;
    private final int number;
    private final Deque<Integer> pendingVectors = new ArrayDeque<>();
    private final Map<Integer, Long> msrs = new HashMap<>();
    private final Map<String, Integer> cpuidWords = new HashMap<>();
    private final Map<Integer, Integer> fsWords = new HashMap<>();
    private final int[] controlRegisters = new int[5];
    private IntConsumer interruptHandler = vector -> {};
    private TrapHandler trapHandler = (operation, arguments) -> {
        throw new IllegalStateException("nobody simulates the kernel for the trap " + operation);
    };
    private boolean interruptFlag;
    private boolean stopped;

    SimulatedCpu(SimulatedMachine machine, int number) {
        this.machine = machine;
        this.number = number;
        fsWords.put(0, number);
    }

    public int number() {
        return number;
    }

    /** Whether the processor has halted for good. */
    public boolean stopped() {
        return stopped;
    }

    void markStopped() {
        stopped = true;
    }

    /** Is called with the vector of each interrupt that the processor takes. */
    public void onInterrupt(IntConsumer handler) {
        interruptHandler = handler;
    }

    /** Is called for each {@link skink.magic.Trap}, in the kernel's place. */
    public void onTrap(TrapHandler handler) {
        trapHandler = handler;
    }

    /** Makes an interrupt pending. */
    public void raise(int vector) {
        pendingVectors.add(vector);
    }

    /** What {@code cpuid} gives in {@code register} (Eax, Ebx, Ecx or Edx) for a leaf; 0 unless set. */
    public void setCpuid(int leaf, String register, int value) {
        cpuidWords.put(register + leaf, value);
    }

    public void setMsr(int register, long value) {
        msrs.put(register, value);
    }

    /** The word at FS:offset; the word at 0 is the processor's number. */
    public void setFsWord(int offset, int value) {
        fsWords.put(offset, value);
    }

    private void step() {
        machine.step(this);
        takeInterrupts();
    }

    private void takeInterrupts() {
        while (interruptFlag && !pendingVectors.isEmpty()) {
            interruptFlag = false;
            interruptHandler.accept(pendingVectors.remove());
            interruptFlag = true;
        }
    }

    @Override
    public long load(int address, int widthBytes) {
        step();
        return machine.load(this, address, widthBytes);
    }

    @Override
    public void store(int address, int widthBytes, long value) {
        step();
        machine.store(this, address, widthBytes, value);
    }

    @Override
    public int compareAndExchange(int address, int expected, int replacement) {
        step();
        int old = (int) machine.load(this, address, 4);
        if (old == expected) {
            machine.store(this, address, 4, replacement);
        }
        return old;
    }

    @Override
    public long compareAndExchange8(int address, long expected, long replacement) {
        step();
        long old = machine.load(this, address, 8);
        if (old == expected) {
            machine.store(this, address, 8, replacement);
        }
        return old;
    }

    @Override
    public int portIn(int port, int widthBytes) {
        step();
        return machine.portIn(port, widthBytes);
    }

    @Override
    public void portOut(int port, int widthBytes, int value) {
        step();
        machine.portOut(port, widthBytes, value);
    }

    @Override
    public int symbol(String name) {
        return machine.symbol(name);
    }

    @Override
    public int addressOf(Object object) {
        return machine.addressOf(object);
    }

    @Override
    public long cpu(String operation, long... arguments) {
        step();
        int argument = arguments.length == 0 ? 0 : (int) arguments[0];
        switch (operation) {
            case "cli" -> interruptFlag = false;
            case "sti" -> interruptFlag = true;
            case "hlt" -> halt();
            case "stiHlt" -> {
                interruptFlag = true;
                halt();
            }
            case "pause" -> machine.yieldTurn(this);
            case "readTsc" -> {
                return machine.now();
            }
            case "flags" -> {
                return FLAGS_ALWAYS_SET | (interruptFlag ? INTERRUPT_FLAG : 0);
            }
            case "readCr0", "readCr2", "readCr3", "readCr4" -> {
                return controlRegisters[operation.charAt(6) - '0'];
            }
            case "writeCr0", "writeCr3", "writeCr4" -> controlRegisters[operation.charAt(7) - '0'] = argument;
            case "readMsr" -> {
                return msrs.getOrDefault(argument, 0L);
            }
            case "writeMsr" -> msrs.put(argument, arguments[1]);
            case "cpuidEax", "cpuidEbx", "cpuidEcx", "cpuidEdx" -> {
                return cpuidWords.getOrDefault(operation.substring(5) + argument, 0);
            }
            case "kernelCall", "message" -> {
                return trapHandler.trap(operation, arguments);
            }
            case "fsWord" -> {
                return fsWords.getOrDefault(argument, 0);
            }
            case "fenceFull", "fenceAcquire", "fenceRelease", "invalidatePage" -> {}
            default -> throw new IllegalStateException("the simulated processor does not know " + operation);
        }
        return 0;
    }

    private void halt() {
        if (!interruptFlag) {
            throw new CpuStopped("halted with interrupts off");
        }
        for (int i = 0; pendingVectors.isEmpty(); i++) {
            if (i > MAX_IDLE_STEPS) {
                throw new AssertionError("cpu " + number + " waits for an interrupt that never comes");
            }
            machine.step(this);
            machine.yieldTurn(this);
        }
        takeInterrupts();
    }
}
