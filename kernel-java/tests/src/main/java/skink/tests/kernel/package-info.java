/**
 * What the kernel promises about messages, kernel calls and scheduling, shown from outside: by processes.
 *
 * <p>{@link skink.tests.kernel.Driver} has the list of cases; a {@link skink.tests.kernel.Puppet} does what the driver tells
 * it, so that a case can put any process into any situation. Enters: {@code skink.user}. Leaves: KTAP on the console. Read
 * {@link skink.tests.kernel.Driver} first.
 */
package skink.tests.kernel;
