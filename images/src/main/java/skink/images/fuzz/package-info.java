/**
 * Hostile class files: the compiler takes them or refuses them with a rule; nothing else may happen.
 *
 * <p>{@link skink.images.fuzz.ClassFileFuzz} compiles a small program whose class files {@link
 * skink.images.fuzz.ClassFileMutations} has spoilt, under bounds of time, and runs what comes out: code that was accepted may
 * do anything but break out of Java. Enters: seeds. Leaves: failures, each with the seed that replays it. Read ClassFileFuzz
 * first.
 */
package skink.images.fuzz;
