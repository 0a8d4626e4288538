/**
 * What happens to processes between their birth and their end: alarms, used-up quanta, page faults and waits for memory,
 * signals, and the exchange of an instance for another.
 *
 * <p>Enters: time stamps, faults, orders of servers. Leaves: notifications and messages by {@code ipc}. Must never import
 * {@code kcall} or {@code entry}. Read {@link skink.kernel.life.Signals} first.
 */
package skink.kernel.life;
