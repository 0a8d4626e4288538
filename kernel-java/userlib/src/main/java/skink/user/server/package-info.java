/**
 * The frame of every server: learn one, know all.
 *
 * <p>A server is an object that does two things: what its protocols say (the generated {@code XServer} interfaces) and what a
 * {@link skink.user.server.Server} does at the events that all have in common. That object is the root of its state: what must
 * survive an update is reachable from it. The whole main method of a server:
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     Clock server = new Clock();
 *     ServerLoop.run(args, server, new ClockDispatcher(server));
 * }
 * }</pre>
 *
 * <p>What {@link skink.user.server.ServerLoop} sees to, so that no server has to: it serves nobody before RS has said how to
 * begin; pings are returned; preparing for an update and ending happen at RS's word alone; what only the kernel may send is
 * believed of the kernel alone; a request that nobody knows gets ENOSYS; an answer never waits for its client and carries
 * nothing but itself.
 *
 * <p>A handler may use the messages, make kernel calls and ask other servers: its arguments are no longer in the message. It
 * must not keep its clients waiting. An exception that no handler catches ends the process, which is RS's matter.
 *
 * <p>Enters: {@code skink.user}, {@code skink.abi}. Leaves: the loop. Must never import a server. Read
 * {@link skink.user.server.Server} first.
 */
package skink.user.server;
