/**
 * Programs that are run for a user outside the machine: which, and how they ended.
 *
 * <p>Enters: orders over the link ({@link skink.abi.link}). Leaves: their words. Must never import a driver.
 */
package skink.user.link;
