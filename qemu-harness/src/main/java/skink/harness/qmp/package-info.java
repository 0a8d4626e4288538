/**
 * QEMU's control line: the QEMU Machine Protocol (QMP), JSON objects one a line.
 *
 * <p>What enters: the connection that QEMU makes to us. What leaves: answers to commands and
 * {@link skink.harness.qmp.QmpEvent}s, above all why a machine ended (guest-shutdown, guest-reset, guest-panic,
 * host-signal).
 *
 * <p>Must know nothing of the guest's line or of verdicts. Read {@link skink.harness.qmp.QmpClient}. Protocol:
 * docs/interop/qmp-spec in QEMU's manual; commands: the QMP reference there.
 */
package skink.harness.qmp;
