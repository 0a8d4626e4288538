/**
 * Messages: the rendezvous, notifications and asynchronous messages of {@code skink.abi.ipc.Primitive}.
 *
 * <p>{@link skink.kernel.ipc.Ipc} is the door: it checks what the caller may do and calls
 * {@link skink.kernel.ipc.Sending}, {@link skink.kernel.ipc.Receiving}, {@link skink.kernel.ipc.Notification} or
 * {@link skink.kernel.ipc.Asynchronous}. All of them deliver by {@link skink.kernel.ipc.Delivery}; a process that ends is
 * taken out of everything by {@link skink.kernel.ipc.References}; {@link skink.kernel.ipc.Filters} tells what a filter
 * keeps back. Messages lie in message pages, which the kernel sees in its direct map:
 * so delivery never faults, and never looks at page tables that VM may be editing.
 *
 * <p>Enters: a caller, a peer. Leaves: messages delivered, processes blocked and unblocked. Must never import {@code kcall}
 * or {@code entry}. Read {@link skink.kernel.ipc.Ipc} first.
 */
package skink.kernel.ipc;
