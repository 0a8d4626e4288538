/** Conformance programs for {@code java.nio}: buffers and charsets. */
package skink.programs.conformance.library.nio;
