/** Conformance programs for {@code java.time} as far as it needs no zone database. */
package skink.programs.conformance.library.time;
