/** Chapter 3, lexical structure: literals, escapes, text blocks, identifiers. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch03lexical;
