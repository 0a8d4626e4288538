/**
 * What can be asked of servers: one interface for each protocol.
 *
 * <p>Number, parameters, reply and errors of a request stand here and nowhere else. When this module is compiled, all
 * protocols are checked together (no message type twice, every request and reply within the payload of a message) and
 * listed with every offset in {@code target/generated-sources/annotations/protocols.html}; clients and dispatchers are
 * generated where {@link skink.abi.protocol.Stubs} says.
 *
 * <p>To add a request, add a method with a {@link skink.abi.protocol.Call} number. Message types by their first number:
 *
 * <pre>
 * 0x100  the kernel's own
 * 0x600  Sef    RS to each service
 * 0x700  Rs     services and tools to RS
 * 0xF00  Sched
 * </pre>
 *
 * <p>Enters: nothing. Leaves: interfaces, records, enums and exceptions. Must never import anything but
 * {@code skink.abi.ipc}. Read {@link skink.abi.protocol.Protocol} and {@link skink.abi.protocol.Sched} first.
 */
package skink.abi.protocol;
