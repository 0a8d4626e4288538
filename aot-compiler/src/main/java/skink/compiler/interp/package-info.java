/**
 * The build-time interpreter: runs bytecode of the closed world inside the compiler.
 *
 * <p>It has two users. {@link skink.compiler.interp.BuildTimeHeap} evaluates static initialisers and keeps the objects that
 * go into the image; {@link skink.compiler.interp.ProgramRunner} runs whole programs and is the third oracle of the
 * differential tests, beside HotSpot and compiled code. Both share {@link skink.compiler.interp.Interpreter}: guest objects
 * are {@link skink.compiler.interp.GuestObject}s of our own, never HotSpot's, so that results depend on the input alone.
 *
 * <p>Enters: classes of a {@code World}, substituted and desugared. Leaves: a {@code BuildHeap}, or the output of a program.
 * Must never import anything of the compiler but {@code world} and {@code diag}. Read
 * {@link skink.compiler.interp.BytecodeLoop} first, then {@link skink.compiler.interp.Initializer} for what counts as pure.
 */
package skink.compiler.interp;
