/** Chapter 12, execution: when classes are initialised and how objects are made. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch12execution;
