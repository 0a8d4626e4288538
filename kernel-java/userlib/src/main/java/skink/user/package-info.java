/**
 * What programs, servers and drivers say to the kernel and to each other.
 *
 * <p>{@link skink.user.Message} reads and writes the messages of the message page, {@link skink.user.Ipc} has the message
 * primitives, {@link skink.user.AsyncMessages} the messages that nobody waits for, and {@link skink.user.KernelCalls} a method
 * for each kernel call; drivers have {@link skink.user.Interrupts} and {@link skink.user.Ports}. Nothing here allocates but an
 * exception where a driver is at fault. A request, start to end:
 *
 * <pre>{@code
 * Message.OUT.type(FORK).word(0, parent);
 * int error = Ipc.sendRec(server);
 * if (error == Errno.OK && Message.IN.type() == Errno.OK) {
 *     use(Message.IN.word(0));
 * }
 * }</pre>
 *
 * <p>There is one OUT and one IN message in a process. Every kernel call writes both, and so does printing, which is a
 * kernel call: what was received is read, and what is to be sent is written, without one in between.
 *
 * <p>Enters: {@code skink.abi}, {@code skink.magic}. Leaves: static methods. Must never import the kernel or a server. Read
 * {@link skink.user.Message} first.
 */
package skink.user;
