/**
 * The shell: {@code /bin/sh}.
 *
 * <p>{@link skink.programs.shell.Parser} makes {@link skink.programs.shell.CommandList}s of text,
 * {@link skink.programs.shell.Expansion} makes words of them, {@link skink.programs.shell.Interpreter} runs them as
 * {@link skink.programs.shell.Builtins} or as jobs ({@link skink.programs.shell.Jobs}). What all of these need of the system is
 * {@link skink.programs.shell.ShellSystem}; so they are tested on the host.
 *
 * <p>Enters: lines of a terminal or of a script. Leaves: processes, and messages as other shells have them. Must never
 * import {@code skink.magic}. Read {@link skink.programs.shell.Shell} first.
 */
package skink.programs.shell;
