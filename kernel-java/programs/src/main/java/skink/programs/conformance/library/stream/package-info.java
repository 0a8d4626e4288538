/** Conformance programs for {@code java.util.stream}: every operation, sequential and as if parallel. */
package skink.programs.conformance.library.stream;
