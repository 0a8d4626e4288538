/**
 * The servers: one package and one process each.
 *
 * <p>A server implements a protocol of {@code skink.abi.protocol} within the frame of {@code skink.user.server}; what it
 * decides stands in classes that know neither messages nor kernel, and are tested on the host. Enters: {@code skink.user},
 * {@code skink.abi}. Leaves: main classes. A server must never import another one, or the kernel.
 */
package skink.servers;
