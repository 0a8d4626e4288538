/**
 * The doors of the kernel: what assembler code calls, and nothing else does.
 *
 * <p>{@link skink.kernel.entry.TrapEntry} takes exceptions and interrupts, {@link skink.kernel.entry.CheckEntry} failed
 * checks of compiled code, {@link skink.kernel.entry.DoubleFaultEntry} the double-fault task. The first methods of the
 * processors are in {@code start}. Enters: trap frames. Leaves: device acknowledgements and panics. Must never import
 * {@code selftest} or {@code start}. Read {@link skink.kernel.entry.TrapEntry} first.
 */
package skink.kernel.entry;
