/**
 * The verbs of the command line that need only images and QEMU: run, doctor, and the report of test.
 *
 * <p>What enters: words of the command line (picocli), and images through {@link skink.harness.cli.ImageSource}, which the
 * module {@code images} implements; so this room needs neither compiler nor guest. What leaves: a guest's console on the
 * terminal, or plain lines and an exit status.
 *
 * <p>Every failure is one line on standard error and a status other than 0 (see {@link skink.harness.cli.Faults}). Read
 * {@link skink.harness.cli.RunCommand} first.
 */
package skink.harness.cli;
