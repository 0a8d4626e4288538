/**
 * What became of one method: a page for people who want to see how the compiler thinks.
 *
 * <p>{@link skink.compiler.dump.MethodRecorder} looks on while a program is compiled and keeps each form of one method;
 * {@link skink.compiler.dump.MethodPage} writes them down as a single HTML file without scripts or styles from elsewhere.
 * Names in class files are hostile input: every text goes through {@link skink.compiler.dump.Html}. Enters: the events of
 * a {@link skink.compiler.driver.CompileListener}. Leaves: text. Nobody but the command line may import this room. Read
 * MethodPage first.
 */
package skink.compiler.dump;
