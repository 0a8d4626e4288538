/**
 * Machine code from allocated LIR: the last step of compiling a method.
 *
 * <p>{@link skink.compiler.target.i386.emit.MethodEmitter} lays out the blocks, writes prologue, instructions and
 * epilogue through the encoder, and collects call sites and line rows. The other classes here each emit one family of
 * instructions; {@link skink.compiler.target.i386.emit.Places} translates operands. Enters: LIR without virtual registers
 * and parallel moves. Leaves: a {@link skink.compiler.frame.CompiledMethod}. Must never import the selector or the allocator.
 */
package skink.compiler.target.i386.emit;
