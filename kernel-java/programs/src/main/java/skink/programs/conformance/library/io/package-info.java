/** Conformance programs for {@code java.io}: streams, readers, writers and printers in memory and over standard input. */
package skink.programs.conformance.library.io;
