package skink.magic.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;

/**
 * Runs several bodies of code one at a time, switching between them where a seeded generator says so.
 *
 * <p>Each body has a thread, but a baton decides which of them runs, so the bodies are coroutines: the order of their
 * steps depends on the seed alone.
 *
 * <ul>
 *   <li>I1: at any time at most one body holds the baton.
 *   <li>I2: the baton passes only in {@link #step}, {@link #yieldTurn} and at the end of a body.
 *   <li>I3: when one body fails, all others are ended, and the first failure is what {@link #run} throws.
 * </ul>
 */
final class Interleaver {
    /** Ends a body from outside, after another one has failed. */
    static final class Aborted extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Random random;
    private final long maxSteps;
    private final int switchPeriod;
    private final List<Semaphore> batons = new ArrayList<>();
    private final List<Integer> alive = new ArrayList<>();
    private final Semaphore allDone = new Semaphore(0);
    private long steps;
    private Throwable failure;

    /** Switches at one step in {@code switchPeriod} on average, and fails after {@code maxSteps} steps in all. */
    Interleaver(long seed, int switchPeriod, long maxSteps) {
        this.random = new Random(seed);
        this.switchPeriod = switchPeriod;
        this.maxSteps = maxSteps;
    }

    /** Runs all bodies to their end; body {@code i} passes {@code i} to {@link #step}. */
    void run(List<Runnable> bodies) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            int self = i;
            batons.add(new Semaphore(0));
            alive.add(i);
            threads.add(new Thread(() -> body(self, bodies.get(self)), "cpu-" + i));
        }
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
        batons.get(alive.get(random.nextInt(alive.size()))).release();
        allDone.acquireUninterruptibly();
        if (failure instanceof Error error) {
            throw error;
        } else if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void body(int self, Runnable code) {
        batons.get(self).acquireUninterruptibly();
        try {
            if (failure == null) {
                code.run();
            }
        } catch (RuntimeException | Error e) {
            failure = failure == null ? e : failure;
        }
        alive.remove(Integer.valueOf(self));
        if (alive.isEmpty()) {
            allDone.release();
        } else {
            batons.get(alive.get(random.nextInt(alive.size()))).release();
        }
    }

    /** A point at which another body may go on. */
    void step(int self) {
        if (++steps > maxSteps) {
            throw new AssertionError("no end after " + maxSteps + " steps: deadlock or livelock");
        }
        if (random.nextInt(switchPeriod) == 0) {
            yieldTurn(self);
        }
    }

    /** A point at which another body goes on, if there is one. */
    void yieldTurn(int self) {
        int next = alive.get(random.nextInt(alive.size()));
        if (next != self) {
            batons.get(next).release();
            batons.get(self).acquireUninterruptibly();
        }
        if (failure != null) {
            throw new Aborted();
        }
    }
}
