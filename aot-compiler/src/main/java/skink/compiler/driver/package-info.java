/**
 * The compiler as a whole: one ordered list of stages from class files to an executable.
 *
 * <p>{@link skink.compiler.driver.Pipeline} is the table of contents of this compiler: read it first. A
 * {@link skink.compiler.driver.Platform} says what a target adds: entry code, assembler routines, layout, rules. Enters: a
 * {@link skink.compiler.driver.CompileRequest}. Leaves: a {@link skink.compiler.driver.Compilation}. Only the command line
 * and {@code images} call this room.
 */
package skink.compiler.driver;
