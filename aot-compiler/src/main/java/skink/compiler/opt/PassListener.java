package skink.compiler.opt;

import skink.compiler.ssa.Graph;

/** Is told of every pass that was applied, with the graph as it is then. */
@FunctionalInterface
public interface PassListener {
    void applied(PassApplication application, Graph graph);
}
