/** Conformance programs for {@code java.net} as far as it needs no network. */
package skink.programs.conformance.library.net;
