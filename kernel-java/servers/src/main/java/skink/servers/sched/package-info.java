/**
 * The scheduler: priorities that follow what processes do, and processes that spread over processors.
 *
 * <p>The kernel runs the best priority and tells when a quantum is used up; everything else is decided here, in classes that
 * know no kernel. {@link skink.servers.sched.Aging}: who uses up quanta sinks, who leaves time rises again.
 * {@link skink.servers.sched.Balance}: where a process begins, and when it moves. {@link skink.servers.sched.Scheduler} is the
 * server around them and {@link skink.servers.sched.SchedulingCalls} its hand on the kernel.
 *
 * <p>Words of its start: {@code clients=} the set of slots whose first tenants may give orders, {@code period=} the time
 * between two balances in ms, {@code adopt-quantum=} in ms for processes that the plan gave to it. Enters: {@code skink.user.server},
 * {@code skink.abi}. Leaves: kernel calls. Must never import another server. Read {@link skink.servers.sched.Aging} first.
 */
package skink.servers.sched;
