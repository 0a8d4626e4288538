/**
 * Panic: the last words of a kernel, as a record that people and the harness read.
 *
 * <p>Everything that can go wrong ends here: exceptions of the processor, double faults, checks that failed in compiled
 * code, broken invariants. The record has the Java stack with source lines, registers, and the processor.
 *
 * <p>Enters: a kind and a place. Leaves: text in the dialect of {@code skink.abi.test.Ktap}; nobody returns from here.
 * Must never import {@code entry} or anything above. Read {@link skink.kernel.debug.Panic} first.
 */
package skink.kernel.debug;
