package skink.compiler.classfile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.CheckClassAdapter;
import skink.compiler.diag.CompileError;
import skink.compiler.subset.Rule;

/**
 * Bytes to a class node, trusting nothing: whatever is wrong with the shape of the file becomes one diagnostic.
 *
 * <p>Ensures for every class that is not {@code trusted}: a version up to Java 17's, the right name, a superclass,
 * supertypes that are no arrays, no class nested in itself, well-formed names and descriptors, no member twice, code exactly where the flags ask for it.
 */
final class ClassFileParser {
    /** Class file version of Java 17. */
    static final int NEWEST_VERSION = 61;

    private static final int MAGIC_NUMBER = 0xCAFEBABE;
    private static final int HEADER_BYTES = 8;

    private ClassFileParser() {}

    /** The class in {@code bytes}, which were found in {@code entry} under {@code name}. */
    static ClassNode parse(String name, byte[] bytes, ClassPathEntry entry, boolean trusted) {
        String place = entry.description() + "/" + name + ".class";
        if (!trusted) {
            checkHeader(place, bytes);
        }
        ClassNode node = new ClassNode();
        try {
            new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
            if (!trusted) {
                node.accept(new CheckClassAdapter(new ClassVisitor(Opcodes.ASM9) {}, false));
            }
        } catch (RuntimeException | StackOverflowError e) {
            throw damaged(place, "it cannot be parsed (" + describe(e) + ")");
        }
        if (!name.equals(node.name)) {
            throw damaged(place, "it contains class " + node.name.replace('/', '.'));
        }
        if (!trusted) {
            checkShape(place, node);
        }
        if (node.sourceFile != null && (node.sourceFile.isEmpty() || node.sourceFile.indexOf('\0') >= 0)) {
            node.sourceFile = null; // it is for messages only, and no name of a file
        }
        return node;
    }

    /** As {@link #parse}, but without code and with fewer checks: for questions about supertypes and members. */
    static ClassNode header(String name, byte[] bytes, ClassPathEntry entry) {
        String place = entry.description() + "/" + name + ".class";
        ClassNode node = new ClassNode();
        try {
            new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE);
        } catch (RuntimeException | StackOverflowError e) {
            throw damaged(place, "it cannot be parsed (" + describe(e) + ")");
        }
        boolean isNamed = node.fields.stream().allMatch(field -> field.name != null && field.desc != null)
                && node.methods.stream().allMatch(method -> method.name != null && method.desc != null);
        if (!isNamed) {
            throw damaged(place, "a member has no name or descriptor");
        }
        return node;
    }

    private static String describe(Throwable e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }

    private static void checkHeader(String place, byte[] bytes) {
        if (bytes.length < HEADER_BYTES || word(bytes, 0) != MAGIC_NUMBER) {
            throw damaged(place, "it does not begin with the magic number of class files");
        }
        int major = word(bytes, 4) & 0xFFFF;
        int minor = word(bytes, 4) >>> 16;
        if (major > NEWEST_VERSION || minor == 0xFFFF) {
            String version = "its version is " + major + "." + minor + ", Java 17 writes " + NEWEST_VERSION + ".0";
            throw new CompileError(Rule.CLASS_VERSION.at(place, 0, version));
        }
    }

    private static int word(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }

    private static void checkShape(String place, ClassNode node) {
        if (node.superName == null) {
            throw damaged(place, "it has no superclass");
        }
        boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
        if (isInterface && !node.superName.equals("java/lang/Object")) {
            throw damaged(place, "an interface has a superclass");
        }
        if (isArray(node.superName) || node.interfaces.stream().anyMatch(ClassFileParser::isArray)) {
            throw damaged(place, "an array is named as a supertype");
        }
        if (hasCyclicNesting(node.innerClasses)) {
            throw damaged(place, "a class is nested in itself");
        }
        Set<String> members = new HashSet<>();
        for (FieldNode field : node.fields) {
            if (!members.add(field.name + ":" + field.desc)) {
                throw damaged(place, "field " + field.name + " is declared twice");
            }
            if (!isConstantOf(field)) {
                throw damaged(place, "the constant of field " + field.name + " is not of type " + field.desc);
            }
        }
        for (MethodNode method : node.methods) {
            if (!members.add(method.name + method.desc)) {
                throw damaged(place, "method " + method.name + method.desc + " is declared twice");
            }
            boolean wantsCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
            if (wantsCode != method.instructions.size() > 0) {
                throw damaged(place, "method " + method.name + (wantsCode ? " has no code" : " must not have code"));
            }
            if ((method.access & Opcodes.ACC_ABSTRACT) != 0 && (node.access & Opcodes.ACC_ABSTRACT) == 0) {
                throw damaged(place, "method " + method.name + " is abstract in a class that is not");
            }
        }
    }

    private static boolean isArray(String internalName) {
        return internalName.startsWith("[");
    }

    /** Whether the way outwards from a class of this table comes by a class twice. */
    private static boolean hasCyclicNesting(List<InnerClassNode> rows) {
        Map<String, String> outer = new HashMap<>();
        rows.forEach(row -> outer.putIfAbsent(row.name, row.outerName));
        Set<String> done = new HashSet<>();
        for (String start : outer.keySet()) {
            Set<String> path = new HashSet<>();
            for (String at = start; at != null && !done.contains(at); at = outer.get(at)) {
                if (!path.add(at)) {
                    return true;
                }
            }
            done.addAll(path);
        }
        return false;
    }

    /** Whether the field's constant, if it has one that counts, fits its type: Java Virtual Machine Specification, 4.7.2. */
    private static boolean isConstantOf(FieldNode field) {
        if (field.value == null || (field.access & Opcodes.ACC_STATIC) == 0) {
            return true;
        }
        return switch (field.desc) {
            case "I", "S", "C", "B", "Z" -> field.value instanceof Integer;
            case "J" -> field.value instanceof Long;
            case "F" -> field.value instanceof Float;
            case "D" -> field.value instanceof Double;
            default -> field.desc.equals("Ljava/lang/String;") && field.value instanceof String;
        };
    }

    private static CompileError damaged(String place, String detail) {
        return new CompileError(Rule.CLASS_FORMAT.at(place, 0, detail));
    }

    /** The source file of a class with its package, as messages name it: {@code java/lang/String.java}; or the class name. */
    static String fileOf(ClassNode node) {
        return node.sourceFile != null ? node.sourceFile : node.name.replace('/', '.');
    }
}
