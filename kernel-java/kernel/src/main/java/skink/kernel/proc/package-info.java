/**
 * Processes: their table, their names, and what each may do.
 *
 * <p>{@link skink.kernel.proc.Proc} is a slot with all that the kernel knows of its tenant, {@link skink.kernel.proc.Procs}
 * the table, {@code skink.abi.kcall.Blocked} the reasons not to run, {@link skink.kernel.proc.Privilege} what a tenant
 * may do and what waits for it, {@link skink.kernel.proc.Filter} what it may receive for now. All of it is guarded by the big kernel lock. The objects are part of the kernel's image;
 * nothing is ever allocated.
 *
 * <p>Enters: endpoints. Leaves: slots. Must never import {@code sched}, {@code ipc} or anything above. Read
 * {@link skink.kernel.proc.Proc} first.
 */
package skink.kernel.proc;
