/**
 * The {@code bench} verb: what is measured, how, and the rows it prints.
 *
 * <p>Contenders run in turn, A B C A B C, so that a machine that changes its speed changes it for all; a row's ratio is
 * the median of the ratios of neighbouring runs. Enters: compiled programs. Leaves: {@link skink.images.bench.BenchRow}s as a
 * table and as JSON. Must never be called from timed tests. Read {@link skink.images.bench.CompilerBench} first.
 */
package skink.images.bench;
