/**
 * What a program does with processes and signals, by the process manager.
 *
 * <pre>{@code
 * Signals.handle(Signal.TERM, this::close);
 * int child = Processes.fork();
 * if (child == 0) {
 *     Processes.exec("/bin/cat", List.of("cat", "/etc/motd"), List.of("PATH=/bin"));
 * }
 * int status = Processes.await(child).status();
 * }</pre>
 *
 * <p>A signal interrupts no instruction: the kernel notes it in the message page, and its handler runs at the next
 * <em>safepoint</em> for signals, {@link skink.user.process.Signals#poll}. The methods of
 * {@link skink.user.process.Processes} that wait poll whenever they have waited; a program that waits for others, or that
 * computes for long, polls itself, after each request that may have taken long. A wait for an answer of another server is not
 * ended by a signal; a wait for a child, a sleep and a receive are.
 *
 * <p>After a fork the child has everything that its parent had in memory, handlers and what was printed and not flushed
 * included; its endpoint is its own, and it has granted nothing. After an exec a program handles nothing, and ignores what was
 * ignored before.
 *
 * <p>Enters: {@code skink.user}, {@code skink.abi}. Leaves: requests to PM. Must never import a server. Read
 * {@link skink.user.process.Processes} first.
 */
package skink.user.process;
