/**
 * From lines to a verdict: pure code without sockets, processes or clocks.
 *
 * <p>What enters: the text of lines that a guest printed, and what the run noticed otherwise (the machine stopped, time
 * ran out, the link broke), as {@link skink.harness.guest.RunEvent}s. What leaves: an
 * {@link skink.harness.guest.Outcome} with one {@link skink.harness.guest.Verdict} and one
 * {@link skink.harness.guest.TestResult} for each guest test.
 *
 * <p>The idea: {@link skink.harness.guest.KtapParser} reads one line without context; {@link skink.harness.guest.Judge}
 * is the state machine that knows the order. A pass is the one verdict that needs evidence for everything; whatever the
 * judge does not understand works against it.
 *
 * <p>Imports nothing of the harness and only the constants of {@code skink.abi.test}. Read
 * {@link skink.harness.guest.Judge} first.
 */
package skink.harness.guest;
