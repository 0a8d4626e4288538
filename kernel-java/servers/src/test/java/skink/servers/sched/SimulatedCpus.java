package skink.servers.sched;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import skink.abi.ipc.Endpoint;
import skink.abi.ipc.Errno;
import skink.user.server.ServiceArguments;

/**
 * Processors and processes, a millisecond a step: each processor runs the best priority, equals in turn, and the scheduler
 * hears of quanta and periods as from the kernel.
 */
final class SimulatedCpus implements SchedulingCalls {
    static final int PERIOD_MILLIS = 50;
    static final int CLIENT = Endpoint.of(0, 1);
    private static final int SELF = Endpoint.of(1, 1);
    private static final int SLOTS = 64;

    /** A process: computes for {@code burst} ms, sleeps for {@code sleep} ms, and so on. */
    static final class Sim {
        final int endpoint;
        private final int burst;
        private final int sleep;
        int priority;
        int cpu;
        private int quantumLeft = 1;
        private int todo;
        private int asleep;
        private long turn;
        int ran;
        /** How long it has wanted to run since it last did, and the longest that it ever had to. */
        private int waiting;

        int longestWait;
        int moves;

        Sim(int endpoint, int burst, int sleep) {
            this.endpoint = endpoint;
            this.burst = burst;
            this.sleep = sleep;
            this.todo = burst;
        }

        boolean wantsToRun() {
            return asleep == 0;
        }
    }

    private final Map<Integer, Sim> sims = new HashMap<>();
    private final List<Sim> order = new ArrayList<>();
    private final int cpus;
    private final Random random;
    private long now;
    private int nextSlot = 2;
    private long alarmAt = Long.MAX_VALUE;
    final Scheduler scheduler;

    SimulatedCpus(int cpus, long seed) {
        this.cpus = cpus;
        this.random = new Random(seed);
        String[] words = {"clients=0x1", "period=" + PERIOD_MILLIS, "adopt-quantum=10"};
        scheduler = new Scheduler(this, new ServiceArguments(words), SELF, SLOTS);
        scheduler.initialize(null);
    }

    /** A process that has not been started yet. */
    Sim add(int burst, int sleep) {
        Sim sim = new Sim(Endpoint.of(nextSlot++, 1), burst, sleep);
        sims.put(sim.endpoint, sim);
        order.add(sim);
        return sim;
    }

    Sim start(int burst, int sleep, int priority, int quantum, int cpu) {
        Sim sim = add(burst, sleep);
        try {
            scheduler.start(CLIENT, sim.endpoint, priority, quantum, cpu);
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
        return sim;
    }

    /** Computes for ever, with middling priority. */
    Sim hog() {
        return start(Integer.MAX_VALUE, 0, 8, 10, -1);
    }

    void end(Sim sim) {
        sims.remove(sim.endpoint);
        order.remove(sim);
    }

    void run(int millis) {
        for (int i = 0; i < millis; i++) {
            step();
        }
    }

    private void step() {
        now++;
        if (now >= alarmAt) {
            scheduler.alarm();
        }
        List<Sim> ran = new ArrayList<>();
        for (int cpu = 0; cpu < cpus; cpu++) {
            Sim sim = pick(cpu);
            if (sim != null) {
                ran.add(sim);
            }
        }
        for (Sim sim : List.copyOf(order)) {
            advance(sim, ran.contains(sim));
        }
    }

    private Sim pick(int cpu) {
        Sim best = null;
        for (Sim sim : order) {
            boolean runs = sim.cpu == cpu && sim.wantsToRun();
            if (runs
                    && (best == null
                            || sim.priority < best.priority
                            || sim.priority == best.priority && sim.turn < best.turn)) {
                best = sim;
            }
        }
        return best;
    }

    private void advance(Sim sim, boolean ran) {
        if (!ran) {
            sim.waiting += sim.wantsToRun() ? 1 : 0;
            sim.longestWait = Math.max(sim.longestWait, sim.waiting);
            sim.asleep -= sim.asleep > 0 ? 1 : 0;
            return;
        }
        sim.ran++;
        sim.waiting = 0;
        if (--sim.todo == 0) {
            sim.todo = sim.burst;
            sim.asleep = sim.sleep == 0 ? 0 : 1 + random.nextInt(2 * sim.sleep);
            sim.turn = now;
        }
        if (--sim.quantumLeft == 0) {
            sim.turn = now;
            scheduler.outOfQuantum(sim.endpoint, sim.cpu);
        }
    }

    @Override
    public int take(int process) {
        return sims.containsKey(process) ? Errno.OK : Errno.EDEADSRCDST;
    }

    @Override
    public int giveBack(int process) {
        return take(process);
    }

    @Override
    public int schedule(int process, int priority, int quantumMillis, int cpu) {
        Sim sim = sims.get(process);
        if (sim == null) {
            return Errno.EDEADSRCDST;
        }
        if (cpu >= cpus || priority < 0 || priority > 15 || quantumMillis < 1) {
            return Errno.ERANGE;
        }
        sim.priority = priority;
        sim.quantumLeft = quantumMillis;
        if (cpu >= 0) {
            sim.moves += sim.cpu == cpu || sim.ran == 0 ? 0 : 1;
            sim.cpu = cpu;
        }
        return Errno.OK;
    }

    @Override
    public int setAlarm(int millis) {
        alarmAt = now + millis;
        return Errno.OK;
    }

    @Override
    public int priorityOf(int process) {
        Sim sim = sims.get(process);
        return sim == null ? Errno.ESRCH : sim.priority;
    }
}
