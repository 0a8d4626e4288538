/**
 * The compiler's threads.
 *
 * <p>{@link skink.compiler.crew.Crew} does independent units of work side by side; whatever the number of threads, the
 * outcome is that of one thread which does them in order. Its class comment has the rules that units must keep. Must never
 * import any other room of the compiler.
 */
package skink.compiler.crew;
