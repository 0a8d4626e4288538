package skink.compiler.backend;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.lir.LirMethod;
import skink.compiler.lower.Lowering;
import skink.compiler.lower.LoweringContext;
import skink.compiler.ssa.RuntimeSources;
import skink.compiler.ssa.TestClosedWorld;
import skink.compiler.ssa.TestHeap;
import skink.compiler.ssa.build.GraphBuilder;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;
import skink.compiler.world.World;

/** Methods in the low-level form, made from Java source. */
public final class LirSamples {
    private static final String OBJECTS =
            """
            class Objects {
                static Object[] array;
                static Object pass(Object a, Object b, int n) { return n > 3 ? b : a; }
                static Object mix(Object a, Object b, Object c, int n) {
                    Object x = a;
                    for (int i = 0; i < n; i++) {
                        x = pass(x, i % 3 == 0 ? b : c, i);
                        array[i] = x;
                        try {
                            x = pass(array[i + 1], a, n);
                        } catch (Throwable e) {
                            x = pass(e, b, i);
                        }
                    }
                    return pass(x, a, n) == b ? c : x;
                }
            }
            """;

    private LirSamples() {}

    /** The methods of random arithmetic of this seed, fresh, in SSA form and ordered. */
    public static List<LirMethod> arithmetic(long seed) {
        return lower("T", new RandomMethods(seed).classText("T", 6));
    }

    /** Methods that keep references across calls and landing pads. */
    public static List<LirMethod> objects() {
        return lower("Objects", OBJECTS);
    }

    private static List<LirMethod> lower(String className, String source) {
        World world = RuntimeSources.world(source);
        TestHeap heap = new TestHeap(world);
        TestClosedWorld closed = new TestClosedWorld(world).instantiate("java/lang/Object", "[Ljava/lang/Object;");
        LoweringContext context = new LoweringContext(closed, Object::toString, Profile.PROGRAM);
        List<LirMethod> result = new ArrayList<>();
        for (Method method : world.requireClass(className).methods()) {
            if (method.isStatic()) {
                result.add(Lowering.run(GraphBuilder.build(method, closed, heap, Profile.PROGRAM), context));
            }
        }
        return result;
    }
}
