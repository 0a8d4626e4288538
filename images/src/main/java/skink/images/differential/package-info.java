/**
 * Differential testing of the compiler: random programs, run by HotSpot, by the build-time interpreter and as a compiled
 * executable, must behave alike.
 *
 * <p>{@link skink.images.differential.ProgramGenerator} turns a seed into a program that always ends and prints what it
 * computed; {@link skink.images.differential.Batch} runs many in the three ways and compares output and exit status;
 * {@link skink.images.differential.Shrinker} makes a failing program small. Enters: seeds. Leaves: differences, each with
 * the command that replays it. Must never import kernel classes.
 */
package skink.images.differential;
