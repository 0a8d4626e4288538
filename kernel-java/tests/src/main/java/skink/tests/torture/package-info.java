/**
 * Processes that exchange messages in every way while others stop, inhibit and move them from processor to processor, and
 * while some end in the middle of whatever they wait for.
 *
 * <p>The {@link skink.tests.torture.Conductor} starts and ends it all, and sees to it that everybody gets on; who does what
 * is in {@link skink.tests.torture.Troupe}. Each {@link skink.tests.torture.Worker} checks its own promise: no message is lost,
 * doubled or out of order, no wake-up is lost, floating-point registers survive each move.
 *
 * <p>Boot options: {@code torture-millis=N} and {@code torture-seed=S}. Enters: {@code skink.user}. Leaves: KTAP on the
 * console. Read {@link skink.tests.torture.Conductor} first.
 */
package skink.tests.torture;
