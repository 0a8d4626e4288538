/**
 * From SSA to machine instructions: what each operation becomes on an i386.
 *
 * <p>{@link skink.compiler.lower.Lowering} walks the blocks in dominance order; {@link skink.compiler.lower.Selection} turns
 * one value after the other into LIR, with help of one class per family of operations. Loads, address arithmetic and
 * comparisons that only one instruction needs are folded into it ({@link skink.compiler.lower.FoldPlan} decides).
 * Checks branch to cold blocks that call the run-time system; a LONG is two words from here on; what the machine cannot do
 * is a call of {@link skink.compiler.world.RuntimeMethods}. Enters: verified, optimised graphs. Leaves: LIR in SSA form.
 * Must never import the allocator or the encoder. Read {@link skink.compiler.lower.Lowering} first.
 */
package skink.compiler.lower;
