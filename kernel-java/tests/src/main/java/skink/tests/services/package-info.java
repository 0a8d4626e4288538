/**
 * The tests of the name server, the information server, the memory driver and the PCI driver.
 *
 * <p>A {@link skink.tests.services.ServicesDriver} runs the cases of each server; {@link skink.tests.services.Deputy} processes
 * ask in its place where it matters who asks, and some of them end. Enters: {@code skink.user}, {@code skink.tests.kernel}.
 * Leaves: KTAP on the console. Read {@link skink.tests.services.Deputies} first.
 */
package skink.tests.services;
