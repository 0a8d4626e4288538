/** Conformance programs for {@code java.util.Formatter}: every conversion and flag. */
package skink.programs.conformance.library.format;
