package skink.compiler.opt;

import skink.compiler.ssa.Graph;

/** One optimisation of one method at a time. */
public interface Pass {
    /** Its name in dumps, statistics and {@code --disable}. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** Improves the graph; tells whether anything changed. */
    boolean run(Graph graph, PassContext context);
}
