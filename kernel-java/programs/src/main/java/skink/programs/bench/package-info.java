/**
 * Small benchmark kernels for the compiler, each with a C++ twin of the same algorithm under {@code images}.
 *
 * <p>Every kernel is a program: its argument is the number of rounds, and {@link skink.programs.bench.Rounds} prints one line a
 * round, {@code round CHECKSUM NANOSECONDS}. The twin prints the same checksums, so a wrong answer is not a fast one.
 * The programs whose names begin with {@code Gc} allocate much instead and have no twin: they measure the collector.
 * Enters: the number of rounds. Leaves: lines for the {@code bench} verb. Must import nothing but the class library.
 */
package skink.programs.bench;
