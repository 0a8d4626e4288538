/**
 * What the kernel promises about messages, kernel calls, scheduling and interrupts, shown from outside: by processes.
 *
 * <p>{@link skink.tests.kernel.Driver} has the list of cases; a {@link skink.tests.kernel.Puppet} does what the driver tells
 * it, so that a case can put any process into any situation. {@link skink.tests.kernel.DeviceTests} runs those about devices of
 * the machine, some of which {@link skink.tests.kernel.ClockDriver} serves. Enters: {@code skink.user}. Leaves: KTAP on the console. Read
 * {@link skink.tests.kernel.Driver} first.
 */
package skink.tests.kernel;
