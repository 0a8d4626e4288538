/**
 * Getting a QEMU on a machine that has none.
 *
 * <p>What enters: facts about the host. What leaves: the command that starts QEMU, as
 * {@link skink.harness.machine.MachineSpec} wants it; or one line that tells the user what to type. The decision is a pure
 * function ({@link skink.harness.provision.QemuPlan#decide}); gathering the facts and carrying the plan out is apart
 * ({@link skink.harness.provision.QemuProvision}).
 *
 * <p>Never installs anything other than the system's own package, and never asks for a password.
 */
package skink.harness.provision;
