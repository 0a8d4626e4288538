/** Conformance programs for {@code java.lang}: strings, characters, numbers, system and objects. */
package skink.programs.conformance.library.lang;
