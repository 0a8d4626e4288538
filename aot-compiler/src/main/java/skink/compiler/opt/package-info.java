/**
 * The optimisations: each takes a graph to a graph that computes the same and passes the verifier.
 *
 * <p>{@link skink.compiler.opt.PassPipeline} is the ordered list with the reason for each place; {@link
 * skink.compiler.opt.Optimizer} runs it over the closed world, callees before callers. A pass is one class, named as a noun.
 * All run before object operations are lowered, so that a field is still a field. Enters: graphs of {@code ssa.build}.
 * Leaves: graphs for {@code lower}. Must never import the back end. Read PassPipeline first.
 */
package skink.compiler.opt;
