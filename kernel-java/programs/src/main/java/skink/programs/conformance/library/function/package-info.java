/** Conformance programs for {@code java.util.function}: composition of functions. */
package skink.programs.conformance.library.function;
