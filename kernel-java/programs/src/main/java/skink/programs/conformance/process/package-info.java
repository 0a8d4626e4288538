/** The program as a process: arguments, standard input, exit status, properties, the end of the program. See {@link skink.programs.conformance} for what all programs have in common. */
package skink.programs.conformance.process;
