/** Conformance programs for {@code java.util.concurrent} in one thread: maps, queues, atomics, locks, futures. */
package skink.programs.conformance.library.concurrent;
