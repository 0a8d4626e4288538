/** Conformance programs for {@code java.util.regex}: patterns, groups, flags, replacing. */
package skink.programs.conformance.library.regex;
