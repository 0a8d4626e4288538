/**
 * The process manager: births, programs, ends, signals, families.
 *
 * <p>Everything is decided in classes that know neither messages nor kernel. {@link skink.servers.pm.ProcessTable} has all
 * processes; {@link skink.servers.pm.Births} makes them and gives them programs; {@link skink.servers.pm.Lives} stops,
 * continues and ends them, as {@link skink.servers.pm.Verdict} says of a signal; {@link skink.servers.pm.Waits} answers
 * parents; {@link skink.servers.pm.Families} has groups and sessions and {@link skink.servers.pm.Permissions} who may do what
 * to whom. {@link skink.servers.pm.ProcessManager} is the server around them; its hands are
 * {@link skink.servers.pm.ProcessCalls} on the kernel, {@link skink.servers.pm.Peers} on VM, VFS and SCHED, and
 * {@link skink.servers.pm.Answers} on those who wait. It waits for these servers only, which never ask it, and never for a
 * program.
 *
 * <p>Words of its start: {@code init=} the slot of init, {@code sched=0} where no scheduler takes part, {@code grace=} how long
 * programs have to end when the machine does, in ms. Enters: {@code skink.user}, {@code skink.abi}. Leaves: requests, kernel
 * calls, answers. Must never import another server. Read {@link skink.servers.pm.Proc} first.
 */
package skink.servers.pm;
