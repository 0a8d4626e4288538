/**
 * What the kernel itself tells of processes: their alarms, their used-up quanta, their signals and their end.
 *
 * <p>Enters: time stamps, faults, orders of servers. Leaves: notifications and messages by {@code ipc}. Must never import
 * {@code kcall} or {@code entry}. Read {@link skink.kernel.life.Signals} first.
 */
package skink.kernel.life;
