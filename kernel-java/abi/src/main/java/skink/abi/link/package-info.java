/**
 * The line between programs in the machine and their user outside: four streams and a few codes on one serial port.
 *
 * <p>{@link skink.abi.link.LinkCode} has the words of the line, {@link skink.abi.link.LinkEncoder} writes them, {@link
 * skink.abi.link.LinkDecoder} reads them, and {@link skink.abi.link.Order} says which program is to run with which arguments.
 * Both ends, the driver in the guest and the harness outside, use these same classes, so neither can drift from the other.
 *
 * <p>Enters: bytes. Leaves: bytes. Must never import anything. Read {@link skink.abi.link.LinkCode} first.
 */
package skink.abi.link;
