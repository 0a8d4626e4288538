/** Chapter 15, expressions: order of evaluation, every operator, lambda expressions, method references. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch15expressions;
