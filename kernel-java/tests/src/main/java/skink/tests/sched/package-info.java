/**
 * What the scheduler promises, shown from outside: processes that compute, one that answers, and one that attacks.
 *
 * <p>{@link skink.tests.sched.SchedulerDriver} has the list of cases and plays RS. Enters: {@code skink.user},
 * {@code skink.tests.kernel}. Leaves: KTAP on the console. Read {@link skink.tests.sched.SchedulerDriver} first.
 */
package skink.tests.sched;
