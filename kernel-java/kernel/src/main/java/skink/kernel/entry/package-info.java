/**
 * The doors of the kernel: what assembler code calls, and nothing else does.
 *
 * <p>{@link skink.kernel.entry.UserEntry} takes every trap from user mode and is the only place where the kernel lock is
 * taken; {@link skink.kernel.entry.TrapEntry} takes exceptions and interrupts from ring 0,
 * {@link skink.kernel.entry.CheckEntry} failed checks of compiled code, {@link skink.kernel.entry.DoubleFaultEntry} the
 * double-fault task. The first methods of the processors are in {@code start}. Enters: trap frames. Leaves: device
 * acknowledgements, processes to go on with, panics. Must never import {@code selftest} or {@code start}. Read
 * {@link skink.kernel.entry.UserEntry} first.
 */
package skink.kernel.entry;
