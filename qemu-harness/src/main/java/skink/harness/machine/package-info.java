/**
 * A machine: QEMU's command line, its process, its lines.
 *
 * <p>What enters: a {@link skink.harness.machine.MachineSpec}. What leaves: a running
 * {@link skink.harness.machine.Machine} with serial line and control line, and in the end its
 * {@link skink.harness.machine.MachineExit}. What went wrong before the guest's first instruction is a
 * {@link skink.harness.HarnessFault}.
 *
 * <p>The rule of this room: no QEMU outlives the machine object, the JVM, or its owner's patience;
 * {@link skink.harness.machine.QemuProcess} says how.
 *
 * <p>Knows nothing of KTAP or verdicts. Read {@link skink.harness.machine.MachineSpec}, then Machine.
 */
package skink.harness.machine;
