package skink.compiler.interp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** HotSpot compiles no method of 8,000 bytes or more, and then the interpreter would be fifty times slower. */
class BytecodeLoopSizeTest {
    private static final int HUGE_METHOD_BYTES = 8000;

    @Test
    void loopIsSmallEnoughToBeCompiled() throws IOException {
        ClassNode node = new ClassNode();
        try (InputStream in = BytecodeLoop.class.getResourceAsStream("BytecodeLoop.class")) {
            new ClassReader(in).accept(node, 0);
        }
        for (MethodNode method : node.methods) {
            CodeSizeEvaluator size = new CodeSizeEvaluator(null);
            method.accept(size);
            assertTrue(size.getMaxSize() < HUGE_METHOD_BYTES, method.name + " has " + size.getMaxSize() + " bytes");
        }
    }
}
