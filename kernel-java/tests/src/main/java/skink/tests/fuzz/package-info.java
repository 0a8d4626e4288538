/**
 * Random and half-right messages to all servers of a plan, and what must come of them.
 *
 * <p>{@link skink.tests.fuzz.Heckler}s send and ask; what comes back must be a reply or an error that the request names
 * ({@link skink.tests.fuzz.NamedErrors}). The {@link skink.tests.fuzz.Steward} keeps them going, sees to it that no server ends or
 * leaves anybody without an answer, and asks each server something sensible at the end ({@link
 * skink.tests.fuzz.SensibleRequests}). Which servers there are is in the plan: the word {@code servers=} of both, a set of slots.
 *
 * <p>Boot options: {@code fuzz-messages=N} in all, and {@code fuzz-seed=S}, from which everything follows that hecklers do.
 * Enters: {@code skink.user}. Leaves: KTAP on the console. Read {@link skink.tests.fuzz.Heckler} first.
 */
package skink.tests.fuzz;
