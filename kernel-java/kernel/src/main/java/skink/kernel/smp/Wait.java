package skink.kernel.smp;

import skink.kernel.clock.Clock;
import skink.magic.Cpu;

/** A wait for another processor that keeps rules S2 and S3. */
final class Wait {
    /** A virtual processor may lose its host for seconds. */
    static final int BOUND_MICROS = 20_000_000;

    private Wait() {}

    /** One turn of a waiting loop; throws when {@code deadline} has passed. Interrupts are off. */
    static void turn(long deadline, String forWhat) {
        CrossCall.serve();
        Cpu.pause();
        if (Clock.isPast(deadline)) {
            throw new IllegalStateException(forWhat);
        }
    }
}
