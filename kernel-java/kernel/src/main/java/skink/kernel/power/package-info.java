/**
 * The end of a machine: switched off, reset, or handed to the harness.
 *
 * <p>Enters: what ACPI has found, and the verdict of a run. Leaves: nothing, ever. Callers stop the other processors
 * first. Must never import {@code debug} or anything above. Read {@link skink.kernel.power.MachineEnd} first.
 */
package skink.kernel.power;
