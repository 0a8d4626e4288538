/**
 * The first program of a system that runs programs for somebody outside, in place of init and shell.
 *
 * <p>Enters: orders over the link. Leaves: processes, their statuses, and at last the end of the machine. Must never import a
 * driver. Read {@link skink.programs.runner.Runner}.
 */
package skink.programs.runner;
