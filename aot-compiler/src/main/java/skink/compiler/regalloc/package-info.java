/**
 * Register allocation: linear scan over live intervals, one class per step.
 *
 * <p>{@link skink.compiler.regalloc.RegisterAllocation} is the ordered list of steps: liveness, intervals, the scan for each
 * register class, spill slots, moves between the pieces of split intervals, operands. The method is that of Wimmer and
 * Mössenböck (Optimized Interval Splitting in a Linear Scan Register Allocator, 2005) on SSA form (Wimmer and Franz,
 * 2010): phis are defined at the start of their block and their moves made at the edges. No register survives a call;
 * what lives on is in its slot, stored once at the definition or where it leaves its register, whichever runs less often.
 * {@link skink.compiler.regalloc.AllocationChecker} proves each result independently of all that. Enters: ordered LIR in SSA form.
 * Leaves: LIR whose operands are registers and slots. Must never import the encoder or the selector. Read
 * {@link skink.compiler.regalloc.Interval} first.
 */
package skink.compiler.regalloc;
