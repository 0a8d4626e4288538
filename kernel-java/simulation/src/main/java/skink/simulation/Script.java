package skink.simulation;

import java.util.SplittableRandom;

/**
 * What a run does: the seed of its system, and a number for each step.
 *
 * <p>A step's number tells what it does whatever was before, so a script stays one when steps are left out.
 */
record Script(long seed, long[] steps) {
    /** The script of a seed. */
    static Script of(long seed, int length) {
        return new Script(seed, new SplittableRandom(seed).longs(length).toArray());
    }

    /** The same without steps {@code from} to {@code end} - 1. */
    Script without(int from, int end) {
        long[] rest = new long[steps.length - (end - from)];
        System.arraycopy(steps, 0, rest, 0, from);
        System.arraycopy(steps, end, rest, from, steps.length - end);
        return new Script(seed, rest);
    }

    /** The first {@code length} steps. */
    Script first(int length) {
        return without(length, steps.length);
    }
}
