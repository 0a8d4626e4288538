/**
 * Devices that are memory: sources and sinks of bytes, and RAM disks.
 *
 * <p>{@code Char} minors: 0 null, 1 zero, 2 random, 3 full ({@link skink.drivers.memory.ByteDevices}). {@code Block} minors 0
 * to 3: disks of as many KiB as the settings {@code disk0=} to {@code disk3=} say; with {@code vm=1} their memory is VM's, else
 * it is of the driver's buffers. {@link skink.drivers.memory.RandomBytes} says what its random bytes are worth.
 *
 * <p>All requests are answered at once, but as late answers, which are sent: the plan must let the driver send to all who may
 * ask, and make SAFECOPY. Blocks go straight between the caller's grant and the disk. Enters: {@code skink.user.server}, {@code
 * skink.abi}. Leaves: kernel calls. Must never import another driver. Read {@link skink.drivers.memory.MemoryDriver} first.
 */
package skink.drivers.memory;
