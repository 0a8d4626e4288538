/**
 * The link by itself: {@link skink.tests.link.Obedient} does what orders say, as a boot process, so that nothing but kernel and
 * driver is between it and the user outside.
 */
package skink.tests.link;
