/**
 * The user half of an address space, as the kernel's loader makes it and user code finds it.
 *
 * <p>Enters: nothing. Leaves: compile-time constants. Must never import anything. Read
 * {@link skink.abi.user.UserSpace} first.
 */
package skink.abi.user;
