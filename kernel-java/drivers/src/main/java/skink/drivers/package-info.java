/**
 * The drivers: one package and one process each, without more rights than their plan gives them.
 *
 * <p>A driver is a server that also has interrupts, ports or the memory of a device. What it decides (a line discipline, a
 * disk's geometry) stands in classes that know no device, and is tested on the host. Enters: {@code skink.user},
 * {@code skink.abi}, {@code skink.magic}. Leaves: main classes. A driver must never import another one, a server or the
 * kernel.
 */
package skink.drivers;
