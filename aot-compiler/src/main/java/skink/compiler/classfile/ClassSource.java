package skink.compiler.classfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.objectweb.asm.tree.ClassNode;
import skink.compiler.classfile.ClassPath.Found;
import skink.compiler.classfile.desugar.Desugaring;
import skink.compiler.diag.CompileError;
import skink.compiler.diag.Work;

/**
 * Prepared classes by internal name, each read once: the source of a {@link skink.compiler.world.World}.
 *
 * <p>The steps stand in {@link #prepare}, in order. The JDK and the run-time system are trusted: what the compiler brings
 * along is checked when it is built, not each time that it is used. A class that cannot be prepared throws the same {@link CompileError}
 * each time it is asked for. Classes generated for lambdas are served under their names once the class that contains the
 * lambda has been read.
 */
public final class ClassSource implements Function<String, ClassNode> {
    private final ClassPath path;
    private final Set<ClassPathEntry> runtime;
    private final Substitutions substitutions;
    private final boolean assertions;
    private final Consumer<ClassNode> listener;
    private final Hierarchy hierarchy = new Hierarchy(this::header);
    private final Map<String, ClassNode> headers = new HashMap<>();
    private final Map<String, ClassNode> prepared = new HashMap<>();
    private final Map<String, CompileError> refused = new HashMap<>();

    /** Classes of this path, with no substitutions and {@code assert} switched off. */
    public ClassSource(ClassPath path) {
        this(path, List.of(), false);
    }

    /** As {@link #ClassSource(ClassPath, List, boolean, Consumer)}, and nobody looks on. */
    public ClassSource(ClassPath path, List<ClassPathEntry> runtime, boolean assertions) {
        this(path, runtime, assertions, node -> {});
    }

    /**
     * Classes of this path.
     *
     * @param runtime those of the path's entries that are the compiler's own: trusted, and perhaps with substitutions
     * @param assertions whether {@code assert} statements are checked
     * @param listener is shown each class that was found valid, before anything in it is replaced or rewritten
     */
    public ClassSource(ClassPath path, List<ClassPathEntry> runtime, boolean assertions, Consumer<ClassNode> listener) {
        this.path = path;
        this.runtime = new HashSet<>(runtime);
        this.substitutions = new Substitutions(runtime, path.release());
        this.assertions = assertions;
        this.listener = listener;
        substitutions.requireTargets(path);
    }

    @Override
    public ClassNode apply(String internalName) {
        CompileError error = refused.get(internalName);
        if (error != null) {
            throw error;
        }
        if (!prepared.containsKey(internalName)) {
            try {
                String name = internalName.replace('/', '.');
                prepared.put(internalName, Work.run("class reading", name, () -> prepare(internalName)));
            } catch (CompileError e) {
                refused.put(internalName, e);
                throw e;
            }
        }
        return prepared.get(internalName);
    }

    private ClassNode prepare(String internalName) {
        Found found = substitutions.isSubstitution(internalName) ? null : path.find(internalName);
        if (found == null) {
            return null;
        }
        boolean isJdk = found.entry().isJdk();
        boolean trusted = isJdk || runtime.contains(found.entry());
        ClassNode node = ClassFileParser.parse(internalName, found.bytes(), found.entry(), trusted);
        if (!trusted) {
            hierarchy.check(node);
            Verifier.verify(node, this::header);
        }
        listener.accept(node);
        if (runtime.contains(found.entry())) {
            node = substitutions.rename(node);
        }
        if (substitutions.isTarget(internalName)) {
            node = substitutions.apply(node);
        }
        for (ClassNode generated : Desugaring.apply(node)) {
            headers.put(generated.name, generated);
            if (!trusted) {
                hierarchy.check(generated);
                Verifier.verify(generated, this::header);
            }
            prepared.put(generated.name, generated);
        }
        // As with java -ea: the class library's own assertions stay off.
        AssertionStatus.apply(node, assertions && !isJdk, isJdk || hasOnlyLibrarySupertypes(node));
        if (substitutions.isTarget("java/lang/Class")) {
            EnumRegistration.apply(node);
        }
        return node;
    }

    /** Whether every direct supertype comes from the JDK: none of those runs code of this class. */
    private boolean hasOnlyLibrarySupertypes(ClassNode node) {
        return isFromJdk(node.superName) && node.interfaces.stream().allMatch(this::isFromJdk);
    }

    private boolean isFromJdk(String internalName) {
        Found found = path.find(internalName);
        return found != null && found.entry().isJdk();
    }

    /** The class as its file has it, without code; null if there is none. */
    private ClassNode header(String internalName) {
        ClassNode known = headers.get(internalName);
        if (known == null) {
            Found found = path.find(internalName);
            if (found == null) {
                return null;
            }
            known = ClassFileParser.header(internalName, found.bytes(), found.entry());
            headers.put(internalName, known);
        }
        return known;
    }
}
