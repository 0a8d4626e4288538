/**
 * The information server: what has been printed, which services there are, how the machine is.
 *
 * <p>It keeps nothing: every answer is put together from kernel calls. {@link skink.servers.is.Facts} are what the kernel tells
 * one by one, {@link skink.servers.is.Report} what becomes of them, and {@link skink.servers.is.InformationServer} the server
 * around that. Its plan lets it make GETINFO and TIMES. It reads no real-time clock: it tells
 * the date that somebody has set, if somebody has.
 *
 * <p>Enters: {@code skink.user.server}, {@code skink.abi}. Leaves: kernel calls. Must never import another server. Read
 * {@link skink.servers.is.Report} first.
 */
package skink.servers.is;
