package skink.compiler.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.GraphPrinter;
import skink.compiler.ssa.Programs;
import skink.compiler.ssa.build.GraphBuilder;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;

/** Which passes of the lists are applied, and what the choice rests on. */
class PassPipelineTest {
    private final Programs programs = new Programs();
    private final PassContext context = new PassContext(programs.closed(), programs.heap());
    private final List<String> applied = new ArrayList<>();
    private final PassPipeline pipeline = new PassPipeline(Set.of(), true, (name, graph) -> applied.add(name));

    private Graph build(Method method) {
        return GraphBuilder.build(method, programs.closed(), programs.heap(), Profile.PROGRAM);
    }

    @Test
    void passThatReportsNoChangeHasMadeNoneAndMakesNoneWhenRepeated() {
        List<PassPipeline.Entry> all = Stream.concat(
                        PassPipeline.afterInlining().stream(), PassPipeline.late().stream())
                .toList();
        int unchanged = 0;
        for (Method method : programs.methods()) {
            Graph graph = build(method);
            for (PassPipeline.Entry entry : all) {
                String before = GraphPrinter.print(graph);
                if (!entry.pass().run(graph, context)) {
                    unchanged++;
                    assertEquals(
                            before,
                            GraphPrinter.print(graph),
                            () -> entry.pass().name() + " says no change");
                }
                Cfg.removeUnreachable(graph);
            }
        }
        assertTrue(unchanged > 100, unchanged + " applications without a change");
    }

    @Test
    void passesThatFoundNothingAreNotAppliedAgain() {
        for (Method method : programs.methods()) {
            Graph graph = build(method);
            for (int last = -1; last != applied.size(); ) {
                last = applied.size();
                pipeline.run(PassPipeline.early(), graph, context);
                assertTrue(applied.size() < 1000, "no end is in sight");
            }
            pipeline.run(PassPipeline.early(), graph, context.with(context.flow()));
            List<String> again = PassPipeline.early().stream()
                    .map(entry -> entry.pass().name())
                    .distinct()
                    .toList();
            assertEquals(again, applied.subList(applied.size() - again.size(), applied.size()), "more is known now");
            applied.clear();
        }
    }
}
