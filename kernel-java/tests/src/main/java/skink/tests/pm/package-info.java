/**
 * What the process manager promises, shown from outside with the real memory manager, scheduler and file server: the driver is
 * init, forks itself, and its children do what the cases say.
 *
 * <p>{@link skink.tests.pm.ProcessDriver} has the list of cases, {@link skink.tests.pm.Child} makes children,
 * {@link skink.tests.pm.Subject} is the program that they begin, and {@link skink.tests.pm.Terminal} signals groups as a
 * terminal does. Enters: {@code skink.user}, {@code skink.tests.kernel}. Leaves: KTAP on the console. Read
 * {@link skink.tests.pm.Child} first.
 */
package skink.tests.pm;
