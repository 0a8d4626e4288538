/** Chapter 11, exceptions: what is thrown where, and what an uncaught one prints. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.ch11exceptions;
