/**
 * The terminal: what is typed at a serial line or a keyboard becomes lines for readers, what is written appears at the serial
 * line and on the screen.
 *
 * <p>{@link skink.drivers.tty.LineDiscipline}: what keys mean. {@link skink.drivers.tty.Terminal}: who waits for what.
 * {@link skink.drivers.tty.VtScreen}: what a screen shows. These know no device. {@link skink.drivers.tty.SerialLine} is a 16550
 * over {@link skink.drivers.tty.UartPort}, {@link skink.drivers.tty.Keyboard} and {@link skink.drivers.tty.VgaScreen} are the
 * PC's, and {@link skink.drivers.tty.TtyDriver} is the server around them all.
 *
 * <p>Words of its start: {@code port=} and {@code irq=} of the serial line, {@code screen=1} for keyboard and screen,
 * {@code signals=0} if there is no PM to send them, {@code columns=} and {@code rows=}, {@code type-ahead=} in bytes, a power of
 * two, {@code full-millis=} how long a full one holds the serial line back before more is lost. Enters: {@code skink.user}, {@code skink.abi}, {@code skink.magic}. Leaves: a main class. Must never wait for a process
 * that can wait for the terminal; so it asks VM and PM, which do not. Read {@link skink.drivers.tty.Terminal} first.
 */
package skink.drivers.tty;
