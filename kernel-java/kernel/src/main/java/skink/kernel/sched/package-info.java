/**
 * Who runs where and for how long: the mechanism. The policy is a server's, {@code sched}.
 *
 * <p>{@link skink.kernel.sched.Scheduling} is the only place where a process becomes runnable or stops being so;
 * {@link skink.kernel.sched.RunQueue} holds who waits for a processor, {@link skink.kernel.sched.CpuState} what runs on
 * each, {@link skink.kernel.sched.Accounts} the time, {@link skink.kernel.sched.Race} the scheduler that torture tests want. All of it is guarded by the big kernel lock.
 *
 * <p>Enters: reasons to stop and to go on, time stamps. Leaves: the next process. Must never import {@code ipc} or anything
 * above. Read {@link skink.kernel.sched.Scheduling} first.
 */
package skink.kernel.sched;
