/**
 * The low-level form: machine instructions of the i386 over virtual registers, and after allocation over real ones.
 *
 * <p>A {@link skink.compiler.lir.LirMethod} is a list of {@link skink.compiler.lir.LirBlock}s of
 * {@link skink.compiler.lir.Instr}s, in SSA form until register allocation: every {@link skink.compiler.lir.VReg} has one
 * definition, merges are {@link skink.compiler.lir.LirPhi}s. {@link skink.compiler.lir.LirOp} is the complete list of
 * instructions; {@link skink.compiler.lir.Role} is the one place that says how long an operand lives in its instruction.
 * Values fixed by the machine or the calling convention are {@link skink.compiler.lir.Reg}s, connected to virtual registers
 * by parallel moves. Enters: what {@code lower} selects. Leaves: code for {@code regalloc} and for the emitter of the
 * target. Must never import those, nor the encoder. Read {@link skink.compiler.lir.LirOp} first.
 */
package skink.compiler.lir;
