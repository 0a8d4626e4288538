/**
 * From bytecode to SSA form: one method at a time, with everything that the closed world already knows folded in.
 *
 * <p>{@link skink.compiler.ssa.build.GraphBuilder} finds the basic blocks ({@code Flow}), walks them in reverse postorder
 * with an abstract frame of values, and merges frames with phis where they differ. Every check of the language becomes a
 * guard; calls are resolved; magic words ({@code MagicWords}) and known JDK methods ({@code JdkIntrinsics}) become
 * operations. Enters: verified bytecode of a reachable method, the closed world, the build-time heap. Leaves: a graph that
 * {@link skink.compiler.ssa.Verifier} accepts. Must never import {@code opt} or a later stage. Read GraphBuilder first.
 */
package skink.compiler.ssa.build;
