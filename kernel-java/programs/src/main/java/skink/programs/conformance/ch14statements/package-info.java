/** Chapter 14, blocks, statements and patterns. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch14statements;
