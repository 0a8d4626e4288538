/**
 * The harness: boots a guest in QEMU, listens on its serial line and says what happened.
 *
 * <p>The rooms, from the line up: {@code link} (sockets), {@code serial} (bytes to lines to transcript), {@code guest}
 * (lines to events to verdict, pure), {@code qmp} (QEMU's control line), {@code machine} (QEMU's command line and
 * process), {@code run} (one guest run from start to verdict), {@code exec} (programs in a guest for a user outside),
 * {@code expect} (kernels that are not ours), {@code junit}
 * (guest tests as JUnit tests), {@code report} (JSON, XML, HTML), {@code provision} (finding or installing QEMU),
 * {@code cli} (the verbs).
 *
 * <p>The harness sees image files and the words of {@code skink.abi.test} and {@code skink.abi.link}; it must never import a kernel or compiler
 * class, so that no test can look into a guest other than through its line.
 *
 * <p>This package itself holds what every room may use: {@link skink.harness.HarnessFault} and
 * {@link skink.harness.Programs}.
 */
package skink.harness;
