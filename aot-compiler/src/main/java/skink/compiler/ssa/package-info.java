/**
 * The SSA form that every optimisation works on, and how it is built from bytecode.
 *
 * <p>A {@link skink.compiler.ssa.Graph} is a list of {@link skink.compiler.ssa.Block}s of {@link skink.compiler.ssa.Value}s;
 * {@link skink.compiler.ssa.Op} is the complete list of operations and says what each means. Checks are explicit values
 * (guards) whose result is used by what relies on them. Enters: bytecode of a reachable method. Leaves: graphs for the
 * passes of {@code opt} and for {@code lower}. Must never import the back end (lir, regalloc, target, link). Read
 * {@link skink.compiler.ssa.Op} first.
 */
package skink.compiler.ssa;
