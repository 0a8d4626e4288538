/**
 * A computer made of Java objects, so that guest classes run under JUnit on HotSpot.
 *
 * <p>{@link skink.magic.sim.SimulatedMachine} has sparse memory, I/O ports, memory-mapped devices and several processors.
 * Code of several processors runs as interleaved coroutines: exactly one runs at a time, and a seeded generator decides
 * at every magic word who goes on, so a failing interleaving is replayed by its seed. Time is counted in steps: no test
 * depends on the speed of the host.
 *
 * <p>Enters: guest classes under test, through the magic words. Leaves: what they wrote to memory and devices. Must never
 * import kernel or server classes. Read {@link skink.magic.sim.SimulatedMachine} first, then
 * {@link skink.magic.sim.Interleaver}.
 */
package skink.magic.sim;
