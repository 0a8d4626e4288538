package skink.compiler.classfile;

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
        Set<String> supers = new LinkedHashSet<>(at.interfaces);
        if (at.superName != null) {
            supers.add(at.superName);
        }
        for (String name : supers) {
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
        for (ClassNode at = headers.apply(node.superName); at != null; at = superOf(at)) {
            for (MethodNode other : at.methods) {
                boolean same = other.name.equals(method.name) && other.desc.equals(method.desc);
                if (same && (other.access & apart) == 0 && (other.access & Opcodes.ACC_FINAL) != 0) {
                    throw error(node, "it overrides the final method " + java(at.name) + "." + method.name);
                }
            }
        }
    }

    private ClassNode superOf(ClassNode node) {
        return node.superName == null ? null : headers.apply(node.superName);
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
        ClassNode node = headers.apply(from);
        if (node == null) {
            return true;
        }
        if (headers.apply(to) == null) {
            throw new CompileError(Rule.CLASS_MISSING.at(null, 0, java(to)));
        }
        return isSubclass(node, to);
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

    private boolean isSubclass(ClassNode node, String to) {
        if (node.name.equals(to)) {
            return true;
        }
        ClassNode superClass = superOf(node);
        if (superClass != null && isSubclass(superClass, to)) {
            return true;
        }
        for (String name : node.interfaces) {
            ClassNode implemented = headers.apply(name);
            if (implemented != null && isSubclass(implemented, to)) {
                return true;
            }
        }
        return false;
    }

    /** The field that a reference resolves to in the class or its superclasses, or null. */
    FieldNode field(String owner, String name, String descriptor) {
        for (ClassNode at = headers.apply(owner); at != null; at = superOf(at)) {
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

    private static CompileError error(ClassNode node, String detail) {
        return new CompileError(Rule.CLASS_HIERARCHY.at(ClassFileParser.fileOf(node), 0, detail));
    }
}
