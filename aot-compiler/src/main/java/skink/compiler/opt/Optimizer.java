package skink.compiler.opt;

import java.util.LinkedHashMap;
import java.util.Map;
import skink.compiler.ssa.Graph;
import skink.compiler.world.Method;

/** Optimises all methods of a closed world. */
public final class Optimizer {
    private final PassContext context;
    private final PassPipeline pipeline;

    public Optimizer(PassContext context, PassPipeline pipeline) {
        this.context = context;
        this.pipeline = pipeline;
    }

    /** Works in place on the graphs of all reachable methods. */
    public void run(Map<Method, Graph> graphs) {
        Map<Method, Graph> ordered = new LinkedHashMap<>(graphs);
        ordered.values().forEach(graph -> pipeline.run(PassPipeline.early(), graph, context));
        ordered.values().forEach(graph -> pipeline.run(PassPipeline.late(), graph, context));
    }
}
