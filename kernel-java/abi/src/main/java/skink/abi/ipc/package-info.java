/**
 * Messages between processes: what kernel and user code must agree about.
 *
 * <p>A process is named by an {@link skink.abi.ipc.Endpoint}. It sends and receives messages of
 * {@link skink.abi.ipc.MessageLayout#BYTES} bytes through its message page, by the traps of
 * {@link skink.abi.ipc.Primitive}; what went wrong is one of {@link skink.abi.ipc.Errno}, how a message came is told by
 * {@link skink.abi.ipc.ReceiveStatus}, and messages that nobody waits for lie in an {@link skink.abi.ipc.AsyncTable}.
 *
 * <p>Enters: nothing. Leaves: compile-time constants and arithmetic on them. Must never import anything but
 * {@code skink.magic}. Read {@link skink.abi.ipc.Primitive} first.
 */
package skink.abi.ipc;
