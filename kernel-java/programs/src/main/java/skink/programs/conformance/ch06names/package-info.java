/** Chapter 6, names: scope, shadowing, obscuring, access. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch06names;
