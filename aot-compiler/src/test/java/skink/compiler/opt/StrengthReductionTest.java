package skink.compiler.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Programs;
import skink.compiler.ssa.build.GraphBuilder;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;

/** Products and divisions by constants: which go, and that the results stay. */
class StrengthReductionTest {
    private final Programs programs = new Programs(Programs.source("/opt/Strength.java"));
    private final Map<Method, Graph> graphs = new LinkedHashMap<>();

    StrengthReductionTest() {
        programs.methods().forEach(method -> graphs.put(method, build(method)));
        PassContext context = new PassContext(programs.closed(), programs.heap());
        new Optimizer(context, new PassPipeline(Set.of(), true, (name, graph) -> {})).run(graphs, graphs.keySet());
    }

    @Test
    void resultsStay() {
        Map<Method, Graph> all = new HashMap<>(graphs);
        programs.compare(method -> all.computeIfAbsent(method, this::build));
        assertEquals(0, programs.differences().size(), () -> String.join("\n", programs.differences()));
    }

    @Test
    void divisionsGoWhereShiftsDo() {
        List<String> wrong = new ArrayList<>();
        graphs.forEach((method, graph) -> {
            long left = graph.blocks().stream()
                    .flatMap(block -> block.values().stream())
                    .filter(v -> v.op() == Op.DIV || v.op() == Op.REM)
                    .count();
            if (method.name().startsWith("none") && left > 0 || method.name().startsWith("kept") && left == 0) {
                wrong.add(method.name() + " has " + left);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void wideDivisionsOfWidenedIntsAreNarrow() {
        long wide = graphs.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals("widened"))
                .flatMap(entry -> entry.getValue().blocks().stream())
                .flatMap(block -> block.values().stream())
                .filter(v -> (v.op() == Op.DIV || v.op() == Op.REM) && v.kind() == Kind.LONG)
                .count();
        assertEquals(2, wide, "only those by 3,000,000,000 do not fit INT");
    }

    private Graph build(Method method) {
        return GraphBuilder.build(method, programs.closed(), programs.heap(), Profile.PROGRAM);
    }
}
