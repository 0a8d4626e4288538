/**
 * The memory manager on the target: a driver that is its process manager, and subjects that do with their memory what the driver
 * tells them.
 *
 * <p>Enters: {@code skink.user}, and {@code skink.magic} for loads and stores at any address. Leaves: main classes. Read
 * {@link skink.tests.vm.Subject} first.
 */
package skink.tests.vm;
