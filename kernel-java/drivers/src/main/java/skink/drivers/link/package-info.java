/**
 * The link: the standard streams of programs whose user is outside the machine, over its second serial port.
 *
 * <p>It takes the place of the terminal where programs run for somebody outside. Each minor number is a stream of {@link
 * skink.abi.link.LinkCode}; {@code ORDERS} is there for the runner of programs alone. {@link skink.drivers.link.Streams} decides
 * what is sent and who is answered when, and knows neither port nor kernel; {@link skink.drivers.link.SerialPort} is the device.
 *
 * <p>Enters: requests of {@link skink.abi.protocol.Char}, interrupts. Leaves: bytes on the line. Must never import another
 * driver. Read {@link skink.drivers.link.Streams} first.
 */
package skink.drivers.link;
