package skink.compiler.opt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import skink.compiler.crew.Crew;
import skink.compiler.ssa.Graph;
import skink.compiler.world.Method;

/** Optimises all methods of a closed world. */
public final class Optimizer {
    /** Expanding a call may make others direct, which are expanded in the next round. */
    private static final int MAX_ROUNDS = 3;

    private final PassContext program;
    private final PassPipeline pipeline;
    private final Crew crew;

    public Optimizer(PassContext program, PassPipeline pipeline) {
        this(program, pipeline, Crew.ALONE);
    }

    /** Methods are worked on side by side wherever one does not look at the graph of another. */
    public Optimizer(PassContext program, PassPipeline pipeline, Crew crew) {
        this.program = program;
        this.pipeline = pipeline;
        this.crew = crew;
    }

    /** As below, with all methods called to the end. */
    public void run(Map<Method, Graph> graphs, Collection<Method> entered) {
        run(graphs, entered, all -> all);
    }

    /**
     * Works in place on the graphs of all reachable methods, of which those in {@code entered} are called from outside too;
     * the late passes take only those that are called when calls have been expanded, which {@code called} picks out of them.
     */
    public void run(Map<Method, Graph> graphs, Collection<Method> entered, UnaryOperator<Map<Method, Graph>> called) {
        RareMethods.mark(graphs, entered, program.closed());
        crew.forEach(graphs.values(), graph -> pipeline.run(pipeline.plan().early(), graph, program));
        PassContext context =
                program.with(pipeline.propagate(() -> new TypePropagation(graphs, entered, program).run()));
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
            List<Graph> more = new ArrayList<>();
            called.apply(graphs).forEach((method, graph) -> {
                if (finished.add(method)) {
                    more.add(graph);
                }
            });
            more.forEach(graph -> pipeline.expandBoxing(inlining, graph, context));
            crew.forEach(more, graph -> pipeline.run(pipeline.plan().late(), graph, context));
        }
    }
}
