/**
 * Servers as Java: a client, a server interface and a dispatcher for each protocol, generated from {@code skink.abi.protocol}.
 *
 * <pre>{@code
 * SchedClient sched = new SchedClient(endpoint);
 * try {
 *     int cpu = sched.start(process, 8, 100, Sched.ANY_CPU);
 * } catch (NotPermitted | DeadProcess | OutOfRange error) {
 *     ...
 * }
 * }</pre>
 *
 * <p>A request is written into {@link skink.user.Message#OUT} and its answer read from {@link skink.user.Message#IN}; nothing
 * is allocated but replies that are records, and texts. The source is in {@code target/generated-sources/annotations}.
 *
 * <p>Enters: {@code skink.abi}, {@code skink.user}. Leaves: typed calls. Must never import a server. Read
 * {@link skink.user.protocol.Request} first, then a generated client.
 */
@Stubs({
    Sef.class,
    Rs.class,
    Vm.class,
    Pm.class,
    Vfs.class,
    Ds.class,
    Char.class,
    Block.class,
    Is.class,
    Sched.class,
    Pci.class,
    Tty.class
})
package skink.user.protocol;

import skink.abi.protocol.Block;
import skink.abi.protocol.Char;
import skink.abi.protocol.Ds;
import skink.abi.protocol.Is;
import skink.abi.protocol.Pci;
import skink.abi.protocol.Pm;
import skink.abi.protocol.Rs;
import skink.abi.protocol.Sched;
import skink.abi.protocol.Sef;
import skink.abi.protocol.Stubs;
import skink.abi.protocol.Tty;
import skink.abi.protocol.Vfs;
import skink.abi.protocol.Vm;
