/**
 * The words that a guest's test run and the harness share on the serial line.
 *
 * <p>The guest prints a run in the KTAP dialect described in {@link skink.abi.test.Ktap}; the harness reads it back and
 * gives the verdict. Both sides take every word of that dialect from here, so neither can drift from the other.
 *
 * <p>What enters: nothing. What leaves: compile-time constants and one pure arithmetic step. This package must never
 * import anything and never allocate: a freestanding kernel links it as it is.
 *
 * <p>Read {@link skink.abi.test.Ktap} first; {@link skink.abi.test.DebugExit} holds the exit codes.
 */
package skink.abi.test;
