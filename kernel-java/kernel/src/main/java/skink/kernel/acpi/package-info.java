/**
 * ACPI tables (Advanced Configuration and Power Interface Specification 6.4, chapter 5), read as hostile input.
 *
 * <p>Firmware is not trusted: every length is bounded before it is used, every table must have its signature and a sound
 * checksum, entries of length 0 or beyond the table's end stop the reading, and what is missing leaves the machine with
 * fewer devices, not with a crash. Nothing is kept but numbers.
 *
 * <p>Enters: the physical address of a root pointer. Leaves: processors, I/O APICs, overrides, registers for power-off.
 * Must never import {@code smp} or anything above. Read {@link skink.kernel.acpi.AcpiTables} first.
 */
package skink.kernel.acpi;
