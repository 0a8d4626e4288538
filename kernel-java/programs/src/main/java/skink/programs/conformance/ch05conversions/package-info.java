/** Chapter 5, conversions and contexts. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch05conversions;
