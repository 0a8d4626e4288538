package skink.compiler.classfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import skink.compiler.diag.CompileError;
import skink.compiler.diag.Diagnostic;
import skink.compiler.subset.Rule;

/**
 * The run-time system's stand-ins for classes of java.base, and how they are merged into them.
 *
 * <p>A substitution class is renamed to its target, in itself and wherever another class of the run-time system names it.
 * Mode WHOLE puts it in the target's place. Mode MEMBERS keeps the target and replaces, adds or removes members; {@code <clinit>} is
 * a member like any other, but constructors are not: javac adds one to every class. Synthetic lambda bodies
 * get names of their own, so that they never replace one of the target's.
 */
final class Substitutions {
    private static final String MAGIC = "Lskink/magic/";

    /** {@code header} is the class without code. */
    private record Substitution(String target, boolean whole, ClassNode header, byte[] bytes, ClassPathEntry entry) {
        String className() {
            return header.name;
        }

        ClassNode read() {
            return ClassFileParser.parse(className(), bytes, entry, true);
        }
    }

    private final Map<String, Substitution> byTarget = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();

    /** Reads the substitutions for this JDK release among the classes of {@code runtime}, the run-time system's entries. */
    Substitutions(List<ClassPathEntry> runtime, int release) {
        for (ClassPathEntry entry : runtime) {
            for (String name : entry.classNames()) {
                if (!name.endsWith("module-info")) {
                    add(name, entry.read(name), entry, release);
                }
            }
        }
    }

    private void add(String name, byte[] bytes, ClassPathEntry entry, int release) {
        ClassNode node = ClassFileParser.header(name, bytes, entry);
        AnnotationNode annotation = magic(node.invisibleAnnotations, "Substitution");
        if (annotation == null) {
            return;
        }
        names.add(node.name);
        Map<String, Object> values = values(annotation);
        boolean written = !(values.get("releases") instanceof List<?> releases) || releases.contains(release);
        if (!written) {
            return;
        }
        String target = ((String) values.get("target")).replace('.', '/');
        boolean whole = values.get("mode") instanceof String[] mode && mode[1].equals("WHOLE");
        Substitution old = byTarget.put(target, new Substitution(target, whole, node, bytes, entry));
        if (old != null) {
            throw error(node, "class " + old.className().replace('/', '.') + " already replaces " + target);
        }
        renamed.put(node.name, target);
    }

    private static Map<String, Object> values(AnnotationNode annotation) {
        Map<String, Object> values = new HashMap<>();
        if (annotation.values != null) {
            for (int i = 0; i < annotation.values.size(); i += 2) {
                values.put((String) annotation.values.get(i), annotation.values.get(i + 1));
            }
        }
        return values;
    }

    private static AnnotationNode magic(List<AnnotationNode> annotations, String simpleName) {
        return annotations == null
                ? null
                : annotations.stream()
                        .filter(a -> a.desc.equals(MAGIC + simpleName + ";"))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether this is the name of a substitution class: no class of the closed world has it. */
    boolean isSubstitution(String name) {
        return names.contains(name);
    }

    boolean isTarget(String name) {
        return byTarget.containsKey(name);
    }

    /** {@code node}, a class of the run-time system, with the names of substitution classes replaced by their targets. */
    ClassNode rename(ClassNode node) {
        return renamed.isEmpty() ? node : remap(node, renamed::get, Map.of());
    }

    private static ClassNode remap(ClassNode node, UnaryOperator<String> classNames, Map<String, String> methodNames) {
        ClassNode result = new ClassNode();
        node.accept(new ClassRemapper(result, new Remapper() {
            @Override
            public String map(String internalName) {
                String mapped = classNames.apply(internalName);
                return mapped == null ? internalName : mapped;
            }

            @Override
            public String mapMethodName(String owner, String name, String descriptor) {
                return owner.equals(node.name) ? methodNames.getOrDefault(name, name) : name;
            }
        }));
        return result;
    }

    /** The class that stands under the name of {@code target} after substitution; {@code target} is the JDK's own. */
    ClassNode apply(ClassNode target) {
        Substitution substitution = byTarget.get(target.name);
        ClassNode standIn = substitution.read();
        ClassNode from = remap(standIn, renamed::get, lambdaNames(standIn));
        from.methods.forEach(
                m -> requireAlias(substitution, target, namesTarget(m), method(target, m) != null, m.name));
        from.fields.forEach(f -> requireAlias(substitution, target, hasAlias(f), field(target, f) != null, f.name));
        boolean isInterface = (from.access & Opcodes.ACC_INTERFACE) != 0;
        if (isInterface != ((target.access & Opcodes.ACC_INTERFACE) != 0) && substitution.whole) {
            throw error(substitution.header, "one is an interface, the other a class");
        }
        return substitution.whole ? whole(substitution, target, from) : merged(target, from);
    }

    private static Map<String, String> lambdaNames(ClassNode standIn) {
        Map<String, String> result = new HashMap<>();
        String suffix = "$" + standIn.name.substring(standIn.name.lastIndexOf('/') + 1);
        for (MethodNode method : standIn.methods) {
            if ((method.access & Opcodes.ACC_SYNTHETIC) != 0 && method.name.startsWith("lambda$")) {
                result.put(method.name, method.name + suffix);
            }
        }
        return result;
    }

    private static void requireAlias(Substitution s, ClassNode target, boolean alias, boolean exists, String member) {
        if (alias && !exists) {
            throw error(s.header, "@Alias " + member + " names no member of " + target.name.replace('/', '.'));
        }
        if (alias && s.whole) {
            throw error(s.header, "@Alias " + member + " has no meaning when the whole class is replaced");
        }
    }

    private static ClassNode whole(Substitution substitution, ClassNode target, ClassNode from) {
        if (target.superName == null) {
            throw error(substitution.header, "the root class can be replaced by members only");
        }
        from.version = Opcodes.V17;
        return from;
    }

    private static ClassNode merged(ClassNode target, ClassNode from) {
        for (FieldNode field : from.fields) {
            if (!hasAlias(field)) {
                replace(target.fields, field(target, field), field);
            }
        }
        for (MethodNode method : from.methods) {
            if (magic(method.invisibleAnnotations, "Absent") != null) {
                target.methods.remove(method(target, method));
            } else if (!hasAlias(method) && !method.name.equals("<init>")) {
                replace(target.methods, method(target, method), method);
            }
        }
        return target;
    }

    private static <T> void replace(List<T> members, T old, T replacement) {
        if (old == null) {
            members.add(replacement);
        } else {
            members.set(members.indexOf(old), replacement);
        }
    }

    private static boolean namesTarget(MethodNode method) {
        return hasAlias(method) || magic(method.invisibleAnnotations, "Absent") != null;
    }

    private static boolean hasAlias(MethodNode method) {
        return magic(method.invisibleAnnotations, "Alias") != null;
    }

    private static boolean hasAlias(FieldNode field) {
        return magic(field.invisibleAnnotations, "Alias") != null;
    }

    private static MethodNode method(ClassNode in, MethodNode like) {
        return in.methods.stream()
                .filter(m -> m.name.equals(like.name) && m.desc.equals(like.desc))
                .findFirst()
                .orElse(null);
    }

    private static FieldNode field(ClassNode in, FieldNode like) {
        return in.fields.stream()
                .filter(f -> f.name.equals(like.name) && f.desc.equals(like.desc))
                .findFirst()
                .orElse(null);
    }

    /** Refuses targets that the JDK does not have, all at once: an error for the build, not for one class. */
    void requireTargets(ClassPath path) {
        List<Diagnostic> missing = new ArrayList<>();
        for (Substitution substitution : byTarget.values()) {
            if (path.find(substitution.target) == null) {
                String detail = "no class " + substitution.target.replace('/', '.') + " in JDK " + path.release();
                missing.add(Rule.SUBSTITUTION.at(ClassFileParser.fileOf(substitution.header), 0, detail));
            }
        }
        if (!missing.isEmpty()) {
            throw new CompileError(missing);
        }
    }

    private static CompileError error(ClassNode node, String detail) {
        return new CompileError(Rule.SUBSTITUTION.at(ClassFileParser.fileOf(node), 0, detail));
    }
}
