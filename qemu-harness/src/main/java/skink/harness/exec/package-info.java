/**
 * Programs in a guest for a user outside: their standard streams, their arguments and their statuses.
 *
 * <p>What enters: a machine whose boot set has the link on its second serial line. What leaves: for each {@link
 * skink.harness.exec.GuestProgram} its status, or a {@link skink.harness.exec.GuestLost} that says how the guest ended instead.
 * The words of the line are in {@code skink.abi.link}. Here reads and writes block, a thread for each direction: so a user who
 * reads slowly slows the guest down and nothing is kept that nobody has room for.
 *
 * <p>Must never import a verb. Read {@link skink.harness.exec.GuestSession} first.
 */
package skink.harness.exec;
