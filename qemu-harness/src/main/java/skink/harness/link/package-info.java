/**
 * Sockets between the harness and QEMU.
 *
 * <p>The harness listens on an ephemeral loopback port and QEMU connects to it: so the port exists before QEMU starts,
 * nobody has to poll for a socket file, two runs never collide, and QEMU itself listens nowhere. TCP rather than Unix
 * sockets, because Netty's portable NIO transport has no Unix sockets in the version used here and the native transports
 * are tied to a platform; over loopback the difference is some microseconds.
 *
 * <p>One connection only: the listener closes as soon as it has accepted one. Must not know what is spoken. Read
 * {@link skink.harness.link.LoopbackPort}.
 */
package skink.harness.link;
