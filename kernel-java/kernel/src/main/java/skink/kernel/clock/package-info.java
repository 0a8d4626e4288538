/**
 * Time: the time stamp counter measured against the interval timer, and one-shot interrupts.
 *
 * <p>Enters: counters. Leaves: microseconds and timer interrupts. All times count from an arbitrary start. Must never
 * import {@code smp} or anything above it: it serves one processor at a time. Read {@link skink.kernel.clock.Clock} first.
 */
package skink.kernel.clock;
