/** Chapter 16, definite assignment: variables that are assigned on every path, in every shape of code. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch16assignment;
