/**
 * Terminals, for programs that do more than print and read lines.
 *
 * <pre>{@code
 * Terminal terminal = Terminal.of(Streams.INPUT);
 * if (terminal != null) {
 *     int before = terminal.mode();
 *     terminal.setMode(0);
 *     ...
 *     terminal.setMode(before);
 * }
 * }</pre>
 *
 * <p>Enters: {@code skink.user}, {@code skink.abi}. Leaves: {@link skink.user.terminal.Terminal}. Must never import a driver.
 */
package skink.user.terminal;
