package skink.compiler.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import skink.compiler.ssa.Fixture;
import skink.compiler.ssa.FlowTypes;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.GraphParser;
import skink.compiler.ssa.Names;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.TestClosedWorld;
import skink.compiler.ssa.TestHeap;
import skink.compiler.world.Method;
import skink.compiler.world.World;

/** What flows into parameters and results of a small program, and what stays as declared. */
class TypePropagationTest {
    /** {@code v} passes a new Fixture and null to {@code fixtures}, and an array to {@code arrays}, which gives it back. */
    private static final String CALLER =
            """
            graph skink/compiler/ssa/Fixture.v()V
            b0:
              v0 = CONST_INT:INT #3
              v1 = NULL:REF
              v2 = NEW:REF {Lskink/compiler/ssa/Fixture;}
              v3 = CALL_DIRECT:INT v2 v1 {skink/compiler/ssa/Fixture.fixtures(Lskink/compiler/ssa/Fixture;Lskink/compiler/ssa/Fixture;)I}
              v4 = NEW_ARRAY:REF v0 {[I}
              v5 = CALL_DIRECT:REF v4 v0 v2 {skink/compiler/ssa/Fixture.arrays([IILjava/lang/Object;)[I}
              return
            """;

    private static final String FIXTURES =
            """
            graph skink/compiler/ssa/Fixture.fixtures(Lskink/compiler/ssa/Fixture;Lskink/compiler/ssa/Fixture;)I
            b0:
              v0 = PARAM:REF #0
              v1 = PARAM:REF #1
              v2 = CONST_INT:INT #3
              v3 = NEW_ARRAY:REF v2 {[I}
              v4 = CALL_DIRECT:REF v3 v2 v3 {skink/compiler/ssa/Fixture.arrays([IILjava/lang/Object;)[I}
              return v2
            """;

    private static final String ARRAYS =
            """
            graph skink/compiler/ssa/Fixture.arrays([IILjava/lang/Object;)[I
            b0:
              v0 = PARAM:REF #0
              v1 = PARAM:INT #1
              v2 = PARAM:REF #2
              return v0
            """;

    private final World world = Fixture.world();
    private final Map<Method, Graph> graphs = new LinkedHashMap<>();

    @Test
    void aParameterIsWhatIsPassed() {
        FlowTypes types = propagate(List.of(CALLER, FIXTURES, ARRAYS), List.of());
        Method fixtures = method(FIXTURES);
        StaticTypes.Bound declared = bound("skink/compiler/ssa/Fixture", false);
        assertEquals(bound("skink/compiler/ssa/Fixture", true), types.ofParameter(fixtures, 0, declared));
        assertNull(types.ofParameter(fixtures, 1, declared), "only null is passed");
    }

    @Test
    void callsFromAllMethodsCount() {
        Method arrays = method(ARRAYS);
        StaticTypes.Bound object = bound("java/lang/Object", false);
        FlowTypes one = propagate(List.of(CALLER, ARRAYS), List.of());
        assertEquals(bound("skink/compiler/ssa/Fixture", true), one.ofParameter(arrays, 2, object));
        FlowTypes both = propagate(List.of(CALLER, FIXTURES, ARRAYS), List.of());
        assertEquals(object, both.ofParameter(arrays, 2, object), "a Fixture and an int[]");
    }

    @Test
    void aResultIsWhatIsReturned() {
        FlowTypes types = propagate(List.of(CALLER, ARRAYS), List.of());
        StaticTypes.Bound result = types.ofResult(method(ARRAYS), bound("[I", true));
        assertEquals(bound("[I", true), result);
        assertNull(
                propagate(List.of(ARRAYS), List.of()).ofResult(method(ARRAYS), bound("[I", true)), "nobody calls it");
    }

    @Test
    void whereExecutionBeginsParametersAreAsDeclared() {
        Method fixtures = method(FIXTURES);
        FlowTypes types = propagate(List.of(CALLER, FIXTURES, ARRAYS), List.of(fixtures));
        StaticTypes.Bound declared = bound("skink/compiler/ssa/Fixture", false);
        assertEquals(declared, types.ofParameter(fixtures, 0, declared));
        assertEquals(declared, types.ofParameter(fixtures, 1, declared));
    }

    private FlowTypes propagate(List<String> texts, List<Method> entered) {
        graphs.clear();
        for (String text : texts) {
            Graph graph = GraphParser.parse(text, Names.of(world));
            graphs.put(graph.method(), graph);
        }
        TestClosedWorld closed = new TestClosedWorld(world).instantiate("skink/compiler/ssa/Fixture");
        return new TypePropagation(graphs, entered, new PassContext(closed, new TestHeap(world))).run();
    }

    private Method method(String text) {
        return GraphParser.parse(text, Names.of(world)).method();
    }

    private StaticTypes.Bound bound(String name, boolean exact) {
        return new StaticTypes.Bound(name.startsWith("[") ? world.ofDescriptor(name) : world.requireClass(name), exact);
    }
}
