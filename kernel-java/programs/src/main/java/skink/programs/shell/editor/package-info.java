/**
 * The line editor of the shell: bytes of a terminal in, bytes for a terminal out, and a line when it is complete.
 *
 * <p>{@link skink.programs.shell.editor.KeyDecoder} makes keys of bytes, {@link skink.programs.shell.editor.EditBuffer} is the
 * line and its cursor, {@link skink.programs.shell.editor.LineView} shows it,
 * {@link skink.programs.shell.editor.LineEditor} puts them together with {@link skink.programs.shell.editor.History} and
 * {@link skink.programs.shell.editor.Completion}. Nothing here makes a system call, so all of it is tested on the host. Read
 * {@link skink.programs.shell.editor.LineEditor} first.
 */
package skink.programs.shell.editor;
