package skink.compiler.backend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import skink.compiler.driver.MethodCompiler;
import skink.compiler.lower.LoweringContext;
import skink.compiler.opt.Optimizer;
import skink.compiler.opt.PassContext;
import skink.compiler.opt.PassPipeline;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.RuntimeSources;
import skink.compiler.ssa.TestClosedWorld;
import skink.compiler.ssa.TestHeap;
import skink.compiler.ssa.build.GraphBuilder;
import skink.compiler.world.ClassType;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;
import skink.compiler.world.World;

/** Compiles the static methods of a Java source, optimised, into a {@link NativeProgram}. */
final class JavaMethods {
    private final ClassType type;
    private final TestClosedWorld closed;
    private final NativeProgram program = new NativeProgram();
    private final MethodCompiler compiler;

    JavaMethods(String className, boolean optimised, String source) {
        World world = RuntimeSources.world(source);
        TestHeap heap = new TestHeap(world);
        closed = new TestClosedWorld(world);
        type = world.requireClass(className);
        compiler = new MethodCompiler(new LoweringContext(closed, Object::toString, Profile.PROGRAM), true);
        Map<Method, Graph> graphs = new LinkedHashMap<>();
        for (Method method : type.methods()) {
            if (method.isStatic()) {
                graphs.put(method, GraphBuilder.build(method, closed, heap, Profile.PROGRAM));
            }
        }
        if (optimised) {
            new Optimizer(new PassContext(closed, heap), new PassPipeline(Set.of(), true, (n, g) -> {}))
                    .run(graphs, graphs.keySet());
        }
        graphs.values().forEach(graph -> program.add(compiler.compile(graph)));
    }

    NativeProgram program() {
        return program;
    }

    Method method(String name) {
        return type.methods().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Appends a call with int, long, float or double arguments. */
    void call(String name, Object... arguments) {
        List<Integer> words = new ArrayList<>();
        List<Long> doubles = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof Integer i) {
                words.add(i);
            } else if (argument instanceof Long l) {
                words.add((int) (long) l);
                words.add((int) (l >> 32));
            } else if (argument instanceof Double d) {
                doubles.add(Double.doubleToRawLongBits(d));
            } else {
                doubles.add((long) Float.floatToRawIntBits((Float) argument));
            }
        }
        program.call(method(name).symbol(), words, doubles);
    }
}
