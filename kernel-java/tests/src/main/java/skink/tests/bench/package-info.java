/**
 * Benchmarks that run on the target; each prints rows that {@code ./skink bench} reads.
 *
 * <p>Enters: {@code skink.user}. Leaves: rows. Read {@link skink.tests.bench.IpcBench} first.
 */
package skink.tests.bench;
