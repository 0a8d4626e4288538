/**
 * Differential testing of the compiler: random programs, run by HotSpot, by the build-time interpreter and as a compiled
 * executable, must behave alike.
 *
 * <p>The programs come from the room {@code generator}; {@link skink.images.differential.Batch} compiles many into one
 * executable, runs them in the three ways and compares output and exit status; {@link
 * skink.images.differential.Shrinker} makes a failing program small, many cuts at a time. Enters: seeds. Leaves: differences, each with
 * the command that replays it. Must never import kernel classes.
 */
package skink.images.differential;
