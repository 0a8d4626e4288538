package skink.compiler.interp;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InnerClassNode;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;

/**
 * Makes {@code java.lang.Class} objects and fills those fields that Skink's own version of that class has.
 *
 * <p>These are {@code name}, {@code modifiers}, {@code simpleNameStart}, {@code nestingDollars} and {@code comparesToItself};
 * {@code enumConstants} follows when the enum has been initialised, and the address of the type descriptor when the image
 * is laid out.
 */
final class ClassObjects {
    private static final int CLASS_FILE_FLAGS = 0xFFFF;
    private static final int ARRAY_FLAGS = Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT;
    private static final int ACCESS = Opcodes.ACC_PUBLIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED;

    private ClassObjects() {}

    static HeapObject make(Interpreter vm, TypeInfo type) {
        HeapObject object = new HeapObject(vm.types.named("java/lang/Class"), 0);
        object.hostData = type;
        FieldSlot name = slot(object, "name", "Ljava/lang/String;");
        if (name != null) {
            object.refs[name.index] = vm.strings.literal(type.binaryName());
        }
        setPrimitive(object, "modifiers", "I", modifiers(type));
        setPrimitive(object, "simpleNameStart", "I", simpleNameStart(type));
        setPrimitive(object, "nestingDollars", "I", nestingDollars(type));
        setPrimitive(object, "comparesToItself", "Z", comparesToItself(type) ? 1 : 0);
        return object;
    }

    private static FieldSlot slot(HeapObject classObject, String name, String descriptor) {
        Field field = ((ClassType) classObject.info.type).declaredField(name, descriptor);
        return field == null ? null : classObject.info.slot(field);
    }

    private static void setPrimitive(HeapObject classObject, String name, String descriptor, int value) {
        FieldSlot slot = slot(classObject, name, descriptor);
        if (slot != null) {
            classObject.prims[slot.index] = value;
        }
    }

    /** Whether the class is declared to implement {@code Comparable} of itself, as HashMap asks. */
    private static boolean comparesToItself(TypeInfo type) {
        return type.type instanceof ClassType c
                && c.node().signature != null
                && c.node().signature.contains(";Ljava/lang/Comparable<" + c.descriptor() + ">;");
    }

    /** Native body of {@code Class.registerEnum}: by the class that is being initialised, so it breaks no rule. */
    static void registerEnum(Interpreter vm, int base) {
        HeapObject classObject = (HeapObject) vm.refs[base];
        FieldSlot slot = slot(classObject, "enumConstants", "[Ljava/lang/Object;");
        if (slot != null) {
            classObject.refs[slot.index] = vm.refs[base + 1];
        }
    }

    /** Undoes {@link #registerEnum}. */
    static void forgetEnum(TypeInfo type) {
        if (type.classObject != null) {
            FieldSlot slot = slot(type.classObject, "enumConstants", "[Ljava/lang/Object;");
            if (slot != null) {
                type.classObject.refs[slot.index] = null;
            }
        }
    }

    /** Where in {@code name} the simple name begins; of no meaning for an array. */
    private static int simpleNameStart(TypeInfo type) {
        return type.isArray()
                ? 0
                : type.binaryName().length() - simpleName(type).length();
    }

    /**
     * Which dollar signs of the binary name are dots in the canonical one, as a bit each; -1 if there is none, or one that
     * differs by more: a class may be said to be a member of any other.
     */
    private static int nestingDollars(TypeInfo type) {
        if (type.isArray() || inner(type) == null) {
            return 0;
        }
        String binary = type.binaryName();
        String canonical = canonicalName(type);
        if (canonical == null || canonical.length() != binary.length()) {
            return -1;
        }
        int dollars = 0;
        int count = 0;
        for (int i = 0; i < binary.length(); i++) {
            if (binary.charAt(i) == '$') {
                dollars |= canonical.charAt(i) == '.' ? 1 << count : 0;
                count++;
            }
        }
        return count >= Integer.SIZE ? -1 : dollars;
    }

    /** The name as in source, or null for a class that has none: local, anonymous, or inside such a one. */
    static String canonicalName(TypeInfo type) {
        if (type.isArray()) {
            String element = canonicalName(type.element);
            return element == null ? null : element + "[]";
        }
        String name = "";
        InnerClassNode row = inner(type);
        String outermost = type.type.javaName();
        while (row != null) {
            if (row.outerName == null || row.innerName == null) {
                return null;
            }
            name = "." + row.innerName + name;
            outermost = row.outerName.replace('/', '.');
            row = row(type, row.outerName);
        }
        return outermost + name;
    }

    private static int modifiers(TypeInfo type) {
        if (type.isArray()) {
            return modifiers(type.element) & ACCESS | ARRAY_FLAGS;
        }
        if (!(type.type instanceof ClassType classType)) {
            return Opcodes.ACC_PUBLIC | ARRAY_FLAGS;
        }
        InnerClassNode row = inner(type);
        int flags = row == null ? classType.node().access & ~Opcodes.ACC_SUPER : row.access;
        return flags & CLASS_FILE_FLAGS;
    }

    /** The row that says what the class is called in the class around it, or null for a top-level class. */
    static InnerClassNode inner(TypeInfo type) {
        return type.type instanceof ClassType c ? row(type, c.internalName()) : null;
    }

    /** A class file has a row for each class that encloses its class, too. */
    private static InnerClassNode row(TypeInfo type, String internalName) {
        for (InnerClassNode row : ((ClassType) type.type).node().innerClasses) {
            if (row.name.equals(internalName)) {
                return row;
            }
        }
        return null;
    }

    /** As {@code Class.getSimpleName} gives it: empty for an anonymous class. */
    static String simpleName(TypeInfo type) {
        if (type.isArray()) {
            return simpleName(type.element) + "[]";
        }
        InnerClassNode row = inner(type);
        if (row != null) {
            return row.innerName == null ? "" : row.innerName;
        }
        String name = type.type.javaName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
