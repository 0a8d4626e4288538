/**
 * One guest run from start to verdict.
 *
 * <p>What enters: a {@link skink.harness.run.RunRequest} (machine, expectation, time limits). What leaves: a
 * {@link skink.harness.run.RunReport} (verdict, tests, transcript, time). Here the rooms {@code machine}, {@code serial}
 * and {@code guest} meet, and the clock comes in: the judge itself has none.
 *
 * <p>Everything is driven by arrivals; nothing here polls or sleeps. Read {@link skink.harness.run.GuestRun}.
 */
package skink.harness.run;
