/**
 * Class files: found on the class path, checked as hostile input, substituted and desugared.
 *
 * <p>{@link skink.compiler.classfile.ClassSource} is the function that a {@link skink.compiler.world.World} reads its
 * classes through. Its steps, in order: find the bytes ({@link skink.compiler.classfile.ClassPath}), parse, check shape and
 * version, verify the bytecode of classes that do not come from the JDK, apply the substitutions of the run-time system,
 * replace every known {@code invokedynamic} by plain code ({@code desugar}). Later stages may rely on verified
 * bytecode. Enters: paths. Leaves: ASM class nodes. Must never import a later stage than {@code subset}'s rule table. Read
 * {@link skink.compiler.classfile.ClassSource} first.
 */
package skink.compiler.classfile;
