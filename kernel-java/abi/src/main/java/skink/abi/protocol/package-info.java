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
 * 0x800  Vm     memory
 * 0x900  Pm     processes
 * 0xA00  Vfs    files
 * 0xB00  Ds     names
 * 0xC00  Char   devices of bytes
 * 0xD00  Block  devices of blocks
 * 0xE00  Is     information
 * 0xF00  Sched
 * 0x1000 Pci    the bus
 * 0x1100 Tty    terminals
 * </pre>
 *
 * <p>Enters: nothing. Leaves: interfaces, records, enums and exceptions. Must never import anything but
 * {@code skink.abi.ipc}. Read {@link skink.abi.protocol.Protocol} and {@link skink.abi.protocol.Sched} first.
 */
package skink.abi.protocol;
