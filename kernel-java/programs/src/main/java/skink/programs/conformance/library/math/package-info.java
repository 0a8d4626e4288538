/** Conformance programs for {@code java.math}: exact arithmetic of any size. */
package skink.programs.conformance.library.math;
