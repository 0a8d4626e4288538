package skink.magic.sim;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import skink.magic.Machine;

/**
 * A machine for tests: memory, ports, devices and processors, driven by steps instead of time.
 *
 * <p>Every magic word is one step. A step advances the time stamp counters of all processors by {@link #ticksPerStep}
 * and, while several processors run, may hand over to another one. Worked example:
 *
 * <pre>{@code
 * SimulatedMachine machine = new SimulatedMachine(seed, 2);
 * Uart uart = new Uart();
 * machine.attachPorts(0x3F8, 8, uart);
 * machine.run(() -> console.print("a"), () -> console.print("b"));
 * assertEquals(2, uart.output().length());
 * }</pre>
 */
public final class SimulatedMachine {
    /** Frequency of the simulated time stamp counters. */
    public static final long TSC_HZ = 1_000_000_000L;

    private static final int FIRST_OBJECT_ADDRESS = 0x7000_0000;
    private static final int SWITCH_PERIOD = 3;
    private static final long DEFAULT_MAX_STEPS = 2_000_000;

    private record PortRange(int first, int count, PortDevice device) {}

    private record MemoryRange(int first, int bytes, MemoryDevice device) {}

    private final long seed;
    private final SparseMemory memory = new SparseMemory();
    private final List<PortRange> ports = new ArrayList<>();
    private final List<MemoryRange> mapped = new ArrayList<>();
    private final Map<String, Integer> symbols = new HashMap<>();
    private final Map<Object, Integer> objects = new IdentityHashMap<>();
    private final List<SimulatedCpu> cpus = new ArrayList<>();
    private final List<Runnable> stepActions = new ArrayList<>();
    private int nextObjectAddress = FIRST_OBJECT_ADDRESS;
    private Interleaver interleaver;
    private long ticksPerStep = 100;
    private long maxSteps = DEFAULT_MAX_STEPS;
    private long now;

    public SimulatedMachine(long seed, int cpuCount) {
        this.seed = seed;
        for (int i = 0; i < cpuCount; i++) {
            cpus.add(new SimulatedCpu(this, i));
        }
    }

    public SparseMemory memory() {
        return memory;
    }

    public SimulatedCpu cpu(int number) {
        return cpus.get(number);
    }

    public int cpuCount() {
        return cpus.size();
    }

    /** How far one step advances the time stamp counter. */
    public void ticksPerStep(long ticks) {
        ticksPerStep = ticks;
    }

    /** After how many steps several processors that have not all ended count as deadlocked. */
    public void maxSteps(long steps) {
        maxSteps = steps;
    }

    /** The time stamp counter. */
    public long now() {
        return now;
    }

    public void attachPorts(int first, int count, PortDevice device) {
        ports.add(new PortRange(first, count, device));
    }

    public void attachMemory(int first, int bytes, MemoryDevice device) {
        mapped.add(new MemoryRange(first, bytes, device));
    }

    public void defineSymbol(String name, int address) {
        symbols.put(name, address);
    }

    /** Runs one body on processor 0, in the calling thread. */
    public void run(Runnable body) {
        runInstalled(cpus.get(0), body);
    }

    /** Runs one body on a processor, in the calling thread. */
    public void runOn(int cpu, Runnable body) {
        runInstalled(cpus.get(cpu), body);
    }

    /** Runs body {@code i} on processor {@code i}, interleaved by the machine's seed, until all have ended. */
    public void run(Runnable first, Runnable second, Runnable... others) {
        List<Runnable> bodies = new ArrayList<>(List.of(first, second));
        bodies.addAll(List.of(others));
        runAll(bodies);
    }

    /** As {@link #run(Runnable, Runnable, Runnable...)}. */
    public void runAll(List<Runnable> bodies) {
        interleaver = new Interleaver(seed, SWITCH_PERIOD, maxSteps);
        List<Runnable> installed = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            SimulatedCpu cpu = cpus.get(i);
            Runnable body = bodies.get(i);
            installed.add(() -> runInstalled(cpu, body));
        }
        try {
            interleaver.run(installed);
        } finally {
            interleaver = null;
        }
    }

    private static void runInstalled(SimulatedCpu cpu, Runnable body) {
        Machine.install(cpu);
        try {
            body.run();
        } catch (CpuStopped stopped) {
            cpu.markStopped();
        } finally {
            Machine.install(null);
        }
    }

    /** Is called after every step, for devices that act by themselves when time passes. */
    public void onStep(Runnable action) {
        stepActions.add(action);
    }

    void step(SimulatedCpu cpu) {
        now += ticksPerStep;
        stepActions.forEach(Runnable::run);
        if (interleaver != null) {
            interleaver.step(cpu.number());
        }
    }

    void yieldTurn(SimulatedCpu cpu) {
        if (interleaver != null) {
            interleaver.yieldTurn(cpu.number());
        }
    }

    long load(SimulatedCpu cpu, int address, int widthBytes) {
        MemoryRange range = mappedAt(address);
        return range == null
                ? memory.read(address, widthBytes)
                : range.device.load(cpu, address - range.first, widthBytes);
    }

    void store(SimulatedCpu cpu, int address, int widthBytes, long value) {
        MemoryRange range = mappedAt(address);
        if (range == null) {
            memory.write(address, widthBytes, value);
        } else {
            range.device.store(cpu, address - range.first, widthBytes, value);
        }
    }

    private MemoryRange mappedAt(int address) {
        for (MemoryRange range : mapped) {
            if (Integer.compareUnsigned(address - range.first, range.bytes) < 0) {
                return range;
            }
        }
        return null;
    }

    /** A port without a device reads as all ones, as on a bus that nobody drives. */
    int portIn(int port, int widthBytes) {
        PortRange range = portAt(port);
        int mask = widthBytes == 4 ? -1 : (1 << 8 * widthBytes) - 1;
        return mask & (range == null ? -1 : range.device.in(port - range.first, widthBytes));
    }

    void portOut(int port, int widthBytes, int value) {
        PortRange range = portAt(port);
        if (range != null) {
            range.device.out(port - range.first, widthBytes, value);
        }
    }

    private PortRange portAt(int port) {
        for (PortRange range : ports) {
            if (port >= range.first && port < range.first + range.count) {
                return range;
            }
        }
        return null;
    }

    int symbol(String name) {
        Integer address = symbols.get(name);
        if (address == null) {
            throw new IllegalStateException("the simulated machine has no symbol " + name);
        }
        return address;
    }

    /** Objects get room for their words on first use; the room starts as zeros, whatever the object's fields hold. */
    int addressOf(Object object) {
        Integer known = objects.get(object);
        if (known != null) {
            return known;
        }
        int address = nextObjectAddress;
        int bytes = object.getClass().isArray() ? 8 + 8 * Array.getLength(object) : 64;
        nextObjectAddress += bytes + 7 & ~7;
        objects.put(object, address);
        return address;
    }
}
