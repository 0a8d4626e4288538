package skink.compiler.opt;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import skink.compiler.ssa.Graph;
import skink.compiler.world.Method;

/** Optimises all methods of a closed world. */
public final class Optimizer {
    /** Expanding a call may make others direct, which are expanded in the next round. */
    private static final int MAX_ROUNDS = 3;

    private final PassContext context;
    private final PassPipeline pipeline;

    public Optimizer(PassContext context, PassPipeline pipeline) {
        this.context = context;
        this.pipeline = pipeline;
    }

    /** Works in place on the graphs of all reachable methods. */
    public void run(Map<Method, Graph> graphs) {
        run(graphs, all -> all);
    }

    /**
     * Works in place on the graphs of all reachable methods; the late passes take only those that are called when calls have
     * been expanded, which {@code called} picks out of them.
     */
    public void run(Map<Method, Graph> graphs, UnaryOperator<Map<Method, Graph>> called) {
        graphs.values().forEach(graph -> pipeline.run(pipeline.plan().early(), graph, context));
        Inlining inlining = new Inlining(graphs);
        for (Method method : inlining.bottomUp()) {
            Graph graph = graphs.get(method);
            for (int round = 0; round < MAX_ROUNDS && pipeline.expand(inlining, graph, context); round++) {
                pipeline.run(pipeline.plan().afterInlining(), graph, context);
            }
            inlining.finish(method);
        }
        Set<Method> finished = new HashSet<>();
        for (int before = -1; before < finished.size(); ) {
            before = finished.size();
            // A late pass may find out whom a call reaches, or expand one: then others are called as well.
            called.apply(graphs).forEach((method, graph) -> {
                if (finished.add(method)) {
                    pipeline.expandBoxing(inlining, graph, context);
                    pipeline.run(pipeline.plan().late(), graph, context);
                }
            });
        }
    }
}
