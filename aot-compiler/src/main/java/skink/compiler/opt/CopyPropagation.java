package skink.compiler.opt;

import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Phis;

/** Removes phis that merge one value only, and phis that nothing uses. */
public final class CopyPropagation implements Pass {
    @Override
    public boolean run(Graph graph, PassContext context) {
        return Phis.simplify(graph);
    }
}
