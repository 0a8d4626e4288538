/** Chapter 10, arrays. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch10arrays;
