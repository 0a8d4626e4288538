package skink.compiler.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.RuntimeSources;
import skink.compiler.ssa.TestClosedWorld;
import skink.compiler.ssa.TestHeap;
import skink.compiler.ssa.build.GraphBuilder;
import skink.compiler.world.ClassType;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;
import skink.compiler.world.World;

/** Which methods are taken for rare: what only lead to exceptions, and what they alone call. */
class RareMethodsTest {
    private static Set<String> rare(String source) {
        World world = RuntimeSources.world(source);
        TestHeap heap = new TestHeap(world);
        TestClosedWorld closed = new TestClosedWorld(world).instantiate("Main");
        ClassType type = world.requireClass("Main");
        Map<Method, Graph> graphs = new LinkedHashMap<>();
        for (Method method : type.methods()) {
            graphs.put(method, GraphBuilder.build(method, closed, heap, Profile.PROGRAM));
        }
        RareMethods.mark(graphs, List.of(type.declaredMethod("main", "(I)V")), closed);
        Set<String> names = new TreeSet<>();
        graphs.forEach((method, graph) -> {
            if (graph.isRare() && !method.isConstructor()) {
                names.add(method.name());
            }
        });
        return names;
    }

    @Test
    void whatOnlyThrowsAndFailuresCall() {
        assertEquals(
                Set.of("describe", "detail"),
                rare(
                        """
                        class Main {
                            static String detail(int i) { return "d"; }
                            static String describe(int i) { return detail(i); }
                            static int both(int i) { return i; }
                            static int usual(int i) { return both(i); }
                            int virtual(int i) { return usual(i); }
                            Main() {}
                            static void main(int i) {
                                if (i > 3) { both(i); throw new IllegalStateException(describe(i)); }
                                new Main().virtual(i);
                            }
                        }"""));
    }

    @Test
    void underAHandlerAsWell() {
        assertEquals(
                Set.of("describe"),
                rare(
                        """
                        class Main {
                            static String describe(int i) { return "d"; }
                            static int recover(int i) { return i; }
                            static void main(int i) {
                                try {
                                    if (i > 3) { throw new IllegalStateException(describe(i)); }
                                } catch (IllegalStateException e) { recover(i); }
                            }
                        }"""));
    }
}
