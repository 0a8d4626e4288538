package skink.compiler.classfile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import skink.compiler.classfile.ClassPath.Found;

/** Prepared classes by internal name, each read once: the source of a {@link skink.compiler.world.World}. */
public final class ClassSource implements Function<String, ClassNode> {
    private final ClassPath path;
    private final Map<String, ClassNode> prepared = new HashMap<>();

    public ClassSource(ClassPath path) {
        this.path = path;
    }

    @Override
    public ClassNode apply(String internalName) {
        return prepared.computeIfAbsent(internalName, this::prepare);
    }

    private ClassNode prepare(String internalName) {
        Found found = path.find(internalName);
        if (found == null) {
            return null;
        }
        ClassNode node = new ClassNode();
        new ClassReader(found.bytes()).accept(node, ClassReader.SKIP_FRAMES);
        return node;
    }
}
