/**
 * The PC's processor and interrupt hardware, one class a device, without policy.
 *
 * <p>Enters: numbers from ACPI and the boot order. Leaves: registers written. Every class says which document gives its
 * registers. Must never import another package of the kernel. Read {@link skink.kernel.arch.i386.Physical} first, then
 * {@link skink.kernel.arch.i386.LocalApic}.
 */
package skink.kernel.arch.i386;
