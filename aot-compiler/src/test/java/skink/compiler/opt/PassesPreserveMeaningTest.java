package skink.compiler.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Programs;
import skink.compiler.ssa.build.GraphBuilder;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;

/** Optimised graphs compute what HotSpot computes: each pass alone, all but one, and all of them. */
class PassesPreserveMeaningTest {
    private final Programs programs = new Programs();
    private final PassContext context = new PassContext(programs.closed(), programs.heap());

    @Test
    void allPassesTogether() {
        Map<Method, Graph> graphs = graphs();
        new Optimizer(context, new PassPipeline(Set.of(), true, (name, graph) -> {})).run(graphs, graphs.keySet());
        compare("all passes", graphs);
        int optimised = programs.steps();
        programs.compare(this::build);
        int plain = programs.steps();
        assertTrue(optimised < plain * 9 / 10, optimised + " steps optimised, " + plain + " before");
    }

    @Test
    void eachPassAlone() {
        for (String name : PassPipeline.names()) {
            List<String> others = new ArrayList<>(PassPipeline.names());
            others.remove(name);
            Map<Method, Graph> graphs = graphs();
            new Optimizer(context, new PassPipeline(Set.copyOf(others), true, (n, g) -> {}))
                    .run(graphs, graphs.keySet());
            compare(name + " alone", graphs);
        }
    }

    @Test
    void eachPassLeftOut() {
        for (String name : PassPipeline.names()) {
            Map<Method, Graph> graphs = graphs();
            new Optimizer(context, new PassPipeline(Set.of(name), true, (n, g) -> {})).run(graphs, graphs.keySet());
            compare("without " + name, graphs);
        }
    }

    private Map<Method, Graph> graphs() {
        Map<Method, Graph> graphs = new LinkedHashMap<>();
        for (Method method : programs.methods()) {
            graphs.put(method, build(method));
        }
        return graphs;
    }

    private Graph build(Method method) {
        return GraphBuilder.build(method, programs.closed(), programs.heap(), Profile.PROGRAM);
    }

    private void compare(String what, Map<Method, Graph> graphs) {
        programs.differences().clear();
        Map<Method, Graph> all = new HashMap<>(graphs);
        programs.compare(method -> all.computeIfAbsent(method, this::build));
        assertEquals(0, programs.differences().size(), () -> what + ":\n" + String.join("\n", programs.differences()));
    }
}
