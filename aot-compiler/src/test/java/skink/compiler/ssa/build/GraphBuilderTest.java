package skink.compiler.ssa.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.GraphPrinter;
import skink.compiler.ssa.RuntimeSources;
import skink.compiler.ssa.TestClosedWorld;
import skink.compiler.ssa.TestHeap;
import skink.compiler.ssa.Verifier;
import skink.compiler.world.Method;
import skink.compiler.world.Profile;
import skink.compiler.world.World;

class GraphBuilderTest {
    /** Every method of large classes builds, is well formed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/util/HashMap",
                "java/util/TreeMap",
                "java/lang/String",
                "java/lang/AbstractStringBuilder",
                "java/util/Arrays",
                "java/math/BigInteger",
                "java/util/regex/Pattern",
                "java/util/zip/ZipFile$Source",
                "java/util/concurrent/ConcurrentHashMap",
                "jdk/internal/math/FloatingDecimal",
                "java/util/TimSort",
                "demo/Sample"
            })
    void everyMethodOfAClassBuilds(String internalName) {
        World world = RuntimeSources.world(sample());
        TestClosedWorld closed = new TestClosedWorld(world)
                .instantiate(
                        internalName,
                        "java/util/HashMap",
                        "java/lang/String",
                        "java/util/ArrayList",
                        "java/util/LinkedHashMap");
        closed.initTime(TestClosedWorld.InitTime.RUN);
        int built = 0;
        for (Method method : world.requireClass(internalName).methods()) {
            if (method.isNative() || method.isAbstract() || usesInvokeDynamic(method)) {
                continue;
            }
            Graph graph = GraphBuilder.build(method, closed, new TestHeap(world), Profile.PROGRAM);
            assertEquals(List.of(), Verifier.faults(graph), () -> method + "\n" + GraphPrinter.print(graph));
            built++;
        }
        assertTrue(built > 5, "only " + built + " methods");
    }

    private static String sample() {
        try (InputStream in = GraphBuilderTest.class.getResourceAsStream("/ssa/Sample.java")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean usesInvokeDynamic(Method method) {
        for (AbstractInsnNode insn : method.node().instructions) {
            if (insn instanceof InvokeDynamicInsnNode) {
                return true;
            }
        }
        return false;
    }
}
