/**
 * Words and locks that processors share.
 *
 * <p>{@link skink.kernel.lock.AtomicWord} is the only form in which kernel data is shared without a lock;
 * {@link skink.kernel.lock.TicketLock} is the algorithm of the big kernel lock, without its policy.
 *
 * <p>Enters: processor numbers. Leaves: order. Must never import another package of the kernel. Read
 * {@link skink.kernel.lock.AtomicWord} first.
 */
package skink.kernel.lock;
