package skink.compiler.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Programs;
import skink.compiler.ssa.Value;
import skink.compiler.ssa.build.GraphBuilder;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;

/** Which checks go, which stay, and that no check goes that ever fails. */
class BoundsCheckEliminationTest {
    private static final int RANDOM_METHODS = 120;

    @Test
    void checksGoWhereTheyCannotFailAndStayWhereTheyCan() {
        Programs programs = new Programs(Programs.source("/opt/Bounds.java"));
        List<String> wrong = new ArrayList<>();
        int methods = 0;
        for (Map.Entry<Method, Graph> entry : optimised(programs).entrySet()) {
            String name = entry.getKey().name();
            int left = checks(entry.getValue()).size();
            boolean right = name.startsWith("all")
                    ? left == 0
                    : name.startsWith("one") ? left == 1 : left > 0 || !name.startsWith("needed");
            if (!right) {
                wrong.add(name + " has " + left + " checks left");
            }
            methods += name.startsWith("all") || name.startsWith("needed") ? 1 : 0;
        }
        assertEquals(List.of(), wrong);
        assertTrue(methods >= 23, methods + " methods");
    }

    @Test
    void casesComputeWhatHotSpotComputes() {
        assertSame(new Programs(Programs.source("/opt/Bounds.java")));
    }

    @Test
    void randomLoopsComputeWhatHotSpotComputes() {
        for (long seed = 1; seed <= 2; seed++) {
            assertSame(new Programs(new RandomLoops(seed).source(RANDOM_METHODS)));
        }
    }

    @Test
    void randomLoopsHaveChecksOfBothSorts() {
        Programs programs = new Programs(new RandomLoops(1).source(RANDOM_METHODS));
        int before = 0;
        int after = 0;
        for (Map.Entry<Method, Graph> entry : optimised(programs).entrySet()) {
            before += checks(build(programs, entry.getKey())).size();
            after += checks(entry.getValue()).size();
        }
        assertTrue(after < before * 3 / 4 && after > before / 10, after + " of " + before + " checks left");
    }

    /** The oracle itself: each check that fails in some run is missed when it is gone. */
    @Test
    void aCheckThatFailsIsMissedWhenItIsGone() {
        Programs programs = new Programs(Programs.source("/opt/Bounds.java"));
        int runs = programs.compare(method -> {
            Graph graph = build(programs, method);
            checks(graph).forEach(check -> Cfg.replace(check, check.arg(0)));
            Cfg.removeUnreachable(graph);
            return graph;
        });
        assertTrue(runs > 1000, runs + " runs");
        assertFalse(programs.differences().stream().noneMatch(d -> d.startsWith("neededMaskOfEmpty")));
        assertFalse(programs.differences().stream().noneMatch(d -> d.startsWith("neededOneTooFar")));
        assertTrue(programs.differences().stream().noneMatch(d -> d.startsWith("all")));
    }

    @Test
    void removalsAreCountedByReason() {
        Programs programs = new Programs(Programs.source("/opt/Bounds.java"));
        PassContext context = new PassContext(programs.closed(), programs.heap());
        BoundsCheckElimination pass = new BoundsCheckElimination();
        GlobalValueNumbering numbering = new GlobalValueNumbering();
        for (Method method : programs.methods()) {
            Graph graph = build(programs, method);
            numbering.run(graph, context);
            pass.run(graph, context);
        }
        for (BoundsCheckElimination.Reason reason : BoundsCheckElimination.Reason.values()) {
            assertTrue(pass.removed().get(reason) > 0, "none removed by " + reason);
        }
        assertTrue(pass.kept() > 5);
    }

    private static void assertSame(Programs programs) {
        Map<Method, Graph> graphs = new HashMap<>(optimised(programs));
        programs.compare(method -> graphs.computeIfAbsent(method, m -> build(programs, m)));
        assertEquals(0, programs.differences().size(), () -> String.join("\n", programs.differences()));
    }

    private static Map<Method, Graph> optimised(Programs programs) {
        Map<Method, Graph> graphs = new LinkedHashMap<>();
        programs.methods().forEach(method -> graphs.put(method, build(programs, method)));
        PassContext context = new PassContext(programs.closed(), programs.heap());
        new Optimizer(context, new PassPipeline(Set.of("Inlining"), true, (name, graph) -> {}))
                .run(graphs, graphs.keySet());
        return graphs;
    }

    private static Graph build(Programs programs, Method method) {
        return GraphBuilder.build(method, programs.closed(), programs.heap(), Profile.PROGRAM);
    }

    private static List<Value> checks(Graph graph) {
        List<Value> result = new ArrayList<>();
        for (Block block : graph.blocks()) {
            block.values().stream().filter(v -> v.op() == Op.BOUNDS_CHECK).forEach(result::add);
        }
        return result;
    }
}
