/**
 * The PCI bus: what is on it, and which driver has it.
 *
 * <p>{@link skink.drivers.pci.Enumeration} finds functions in a {@link skink.drivers.pci.ConfigurationSpace},
 * {@link skink.drivers.pci.BaseAddresses} what they occupy, and {@link skink.drivers.pci.Bus} keeps who has reserved them; none
 * of them knows a message or a port. {@link skink.drivers.pci.PciDriver} is the server around them. Bridges are as firmware has
 * set them up: this driver gives no bus a number and no function an address.
 *
 * <p>Its plan gives it the ports 0xCF8 to 0xCFF and the kernel calls DEVIO, GETINFO and PRIVCTL, since who reserves a function
 * gets its ports and its interrupt line; {@code clients=} names the slots whose first tenants may reserve, else everybody may who
 * has privileges of its own. Memory of functions is mapped by VM. Sources: PCI Local Bus Specification 3.0, chapter
 * 6 and section 3.2.2.3.2; PCI-to-PCI Bridge Architecture Specification 1.2, chapter 3.
 *
 * <p>Enters: {@code skink.user.server}, {@code skink.abi}. Leaves: kernel calls. Must never import another driver. Read
 * {@link skink.drivers.pci.Enumeration} first.
 */
package skink.drivers.pci;
