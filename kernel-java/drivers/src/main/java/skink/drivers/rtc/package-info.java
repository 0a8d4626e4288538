/**
 * The real-time clock of a PC, which knows the date while the machine is off: read once, when the system begins.
 *
 * <p>Enters: ports 0x70 and 0x71. Leaves: the kernel's wall clock. Must never import another driver. Read
 * {@link skink.drivers.rtc.ClockReader} first.
 */
package skink.drivers.rtc;
