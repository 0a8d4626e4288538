/**
 * The command line: one class per verb of {@code ./skink}, no logic of its own.
 *
 * <p>A verb reads its options, calls the room that does the work and prints; what goes wrong is one clear line and a
 * non-zero status ({@link skink.images.cli.Skink#main}). {@code run} and {@code doctor} come from the harness,
 * {@code compile} from the compiler. Read {@link skink.images.cli.Skink} first.
 */
package skink.images.cli;
