package skink.compiler.classfile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import skink.compiler.diag.CompileError;
import skink.compiler.subset.Rule;

/** Questions about supertypes, asked of class headers before the classes are linked. */
final class Hierarchy {
    private static final String OBJECT = "java/lang/Object";

    private final Function<String, ClassNode> headers;

    /** {@code headers} gives the class of any internal name, without code, or null. */
    Hierarchy(Function<String, ClassNode> headers) {
        this.headers = headers;
    }

    /** Refuses cycles, final superclasses, overridden final methods, and classes where interfaces belong. */
    void check(ClassNode node) {
        Set<String> chain = new LinkedHashSet<>();
        checkAcyclic(node, node, chain, new HashSet<>());
        ClassNode superClass = headers.apply(node.superName);
        if (superClass != null) {
            if (has(superClass, Opcodes.ACC_FINAL)) {
                throw error(node, "it extends the final class " + java(superClass.name));
            }
            if (has(superClass, Opcodes.ACC_INTERFACE)) {
                throw error(node, "it extends the interface " + java(superClass.name));
            }
        }
        for (String name : node.interfaces) {
            ClassNode implemented = headers.apply(name);
            if (implemented != null && !has(implemented, Opcodes.ACC_INTERFACE)) {
                throw error(node, "it implements the class " + java(name));
            }
        }
        node.methods.forEach(method -> checkOverride(node, method));
    }

    private void checkAcyclic(ClassNode start, ClassNode at, Set<String> path, Set<String> done) {
        if (!path.add(at.name)) {
            throw error(start, "class " + java(at.name) + " is its own supertype");
        }
        for (String name : supertypes(at)) {
            if (path.contains(name)) {
                throw error(start, "class " + java(name) + " is its own supertype");
            }
            ClassNode next = done.contains(name) ? null : headers.apply(name);
            if (next != null) {
                checkAcyclic(start, next, path, done);
            }
        }
        path.remove(at.name);
        done.add(at.name);
    }

    private void checkOverride(ClassNode node, MethodNode method) {
        int apart = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;
        if ((method.access & apart) != 0 || method.name.startsWith("<")) {
            return;
        }
        for (ClassNode at : chain(node.superName)) {
            for (MethodNode other : at.methods) {
                boolean same = other.name.equals(method.name) && other.desc.equals(method.desc);
                if (same && (other.access & apart) == 0 && (other.access & Opcodes.ACC_FINAL) != 0) {
                    throw error(node, "it overrides the final method " + java(at.name) + "." + method.name);
                }
            }
        }
    }

    /** The class and its superclasses, as far as there are class files; each once, even in a cycle. */
    private Set<ClassNode> chain(String internalName) {
        Set<ClassNode> chain = new LinkedHashSet<>();
        ClassNode at = headers.apply(internalName);
        while (at != null && chain.add(at)) {
            at = at.superName == null ? null : headers.apply(at.superName);
        }
        return chain;
    }

    /**
     * Whether a value of the class {@code from} is one of {@code to}, both internal names or array descriptors. No object
     * of a class that is missing can exist, so such a value may go anywhere; a value that goes to a missing type is an
     * error that names it.
     */
    boolean isAssignable(String from, String to) {
        if (from.equals(to) || to.equals(OBJECT)) {
            return true;
        }
        if (from.charAt(0) == '[') {
            return isArrayAssignable(from, to);
        }
        if (to.charAt(0) == '[') {
            return false;
        }
        if (headers.apply(from) == null) {
            return true;
        }
        if (headers.apply(to) == null) {
            throw missing(to);
        }
        return isSubclass(from, to);
    }

    private boolean isArrayAssignable(String from, String to) {
        if (to.equals("java/lang/Cloneable") || to.equals("java/io/Serializable")) {
            return true;
        }
        if (to.charAt(0) != '[') {
            return false;
        }
        String fromElement = from.substring(1);
        String toElement = to.substring(1);
        return isReference(fromElement)
                && isReference(toElement)
                && isAssignable(internal(fromElement), internal(toElement));
    }

    private static boolean isReference(String descriptor) {
        return descriptor.charAt(0) == '[' || descriptor.charAt(0) == 'L';
    }

    private static String internal(String descriptor) {
        return descriptor.charAt(0) == '[' ? descriptor : descriptor.substring(1, descriptor.length() - 1);
    }

    /** Whether {@code to} is the class or a supertype of it; if not and a supertype is missing, nobody knows: an error. */
    private boolean isSubclass(String from, String to) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        String missing = null;
        while (!open.isEmpty()) {
            String name = open.remove();
            ClassNode node = headers.apply(name);
            if (name.equals(to)) {
                return true;
            } else if (node == null) {
                missing = name;
            } else {
                supertypes(node).stream().filter(seen::add).forEach(open::add);
            }
        }
        if (missing != null) {
            throw missing(missing);
        }
        return false;
    }

    /** The names of the direct supertypes. */
    private static Set<String> supertypes(ClassNode node) {
        Set<String> supertypes = new LinkedHashSet<>(node.interfaces);
        if (node.superName != null) {
            supertypes.add(node.superName);
        }
        return supertypes;
    }

    /** The field that a reference resolves to in the class or its superclasses, or null. */
    FieldNode field(String owner, String name, String descriptor) {
        for (ClassNode at : chain(owner)) {
            for (FieldNode field : at.fields) {
                if (field.name.equals(name) && field.desc.equals(descriptor)) {
                    return field;
                }
            }
        }
        return null;
    }

    private static boolean has(ClassNode node, int flag) {
        return (node.access & flag) != 0;
    }

    private static String java(String internalName) {
        return internalName.replace('/', '.');
    }

    private static CompileError missing(String internalName) {
        return new CompileError(Rule.CLASS_MISSING.at(null, 0, java(internalName)));
    }

    private static CompileError error(ClassNode node, String detail) {
        return new CompileError(Rule.CLASS_HIERARCHY.at(ClassFileParser.fileOf(node), 0, detail));
    }
}
