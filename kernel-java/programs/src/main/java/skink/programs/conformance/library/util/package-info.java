/** Conformance programs for {@code java.util}: collections, views, algorithms, and the small helpers beside them. */
package skink.programs.conformance.library.util;
