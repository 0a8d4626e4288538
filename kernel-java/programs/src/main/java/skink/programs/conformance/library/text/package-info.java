/** Conformance programs for {@code java.text}: formats of numbers, dates and messages; programs that work on texts. */
package skink.programs.conformance.library.text;
