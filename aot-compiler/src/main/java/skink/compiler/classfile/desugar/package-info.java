/**
 * Replaces {@code invokedynamic} by plain code, one class per bootstrap that javac uses.
 *
 * <p>{@link skink.compiler.classfile.desugar.Desugaring} walks a class and asks, per call site, string concatenation,
 * record methods, lambdas or pattern switches; then it lets texts of exceptions be joined without a builder. Code is
 * expanded in place over fresh local variables; only lambdas make classes, named {@code Outer$$Lambda$N} in the order of
 * their call sites. A bootstrap that none of them knows stays as it is: whether that matters is judged where the instruction is reachable. Enters and leaves: ASM nodes without frames. Must
 * never import the world or any later stage. Read {@link skink.compiler.classfile.desugar.Desugaring} first.
 */
package skink.compiler.classfile.desugar;
