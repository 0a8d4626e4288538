package skink.compiler.world;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * All types by name, linked on first use; several threads may ask.
 *
 * <p>{@code source} gives the prepared class file of an internal name (substituted, desugared, verified) or null.
 */
public final class World {
    /** What the compiler asks for by itself, whether or not the program does. */
    private static final List<String> WELL_KNOWN = List.of(
            "java/lang/Object",
            "java/lang/String",
            "java/lang/Class",
            "java/lang/Throwable",
            "java/lang/Cloneable",
            "java/io/Serializable");

    private final Function<String, ClassNode> source;
    private final Map<String, ClassType> classes = new ConcurrentHashMap<>();
    private final Map<JavaType, ArrayType> arrays = new ConcurrentHashMap<>();
    private boolean sealed;

    public World(Function<String, ClassNode> source) {
        this.source = source;
    }

    /** From now on no class file is read: there are no classes but the well-known ones and those asked for so far. */
    public void seal() {
        WELL_KNOWN.forEach(this::findClass);
        sealed = true;
    }

    /** The class of this internal name ({@code java/lang/String}), or null if no class file has it. */
    public ClassType findClass(String internalName) {
        ClassType known = classes.get(internalName);
        return known != null || sealed ? known : link(internalName);
    }

    /** One at a time: the source reads and prepares files for nobody else meanwhile. */
    private synchronized ClassType link(String internalName) {
        ClassType known = classes.get(internalName);
        if (known != null) {
            return known;
        }
        ClassNode node = source.apply(internalName);
        if (node == null) {
            return null;
        }
        ClassType superClass = node.superName == null ? null : requireClass(node.superName);
        List<ClassType> interfaces =
                node.interfaces.stream().map(this::requireClass).toList();
        ClassType type = new ClassType(node, superClass, interfaces);
        classes.put(internalName, type);
        return type;
    }

    /** As {@link #findClass}; a missing class is an error that names it. */
    public ClassType requireClass(String internalName) {
        ClassType type = findClass(internalName);
        if (type == null) {
            throw new NoSuchClassException(internalName);
        }
        return type;
    }

    public ArrayType arrayOf(JavaType element) {
        return arrays.computeIfAbsent(element, ArrayType::new);
    }

    /** The type with this descriptor. */
    public JavaType ofDescriptor(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case '[' -> arrayOf(ofDescriptor(descriptor.substring(1)));
            case 'L' -> requireClass(descriptor.substring(1, descriptor.length() - 1));
            default ->
                PrimitiveType.ALL.stream()
                        .filter(p -> p.descriptor().equals(descriptor))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("not a descriptor: " + descriptor));
        };
    }

    /** As {@link #ofDescriptor}; null if it names a missing class. */
    public JavaType findDescriptor(String descriptor) {
        int dimensions = descriptor.lastIndexOf('[') + 1;
        boolean isClass = descriptor.charAt(dimensions) == 'L';
        boolean isMissing = isClass && findClass(descriptor.substring(dimensions + 1, descriptor.length() - 1)) == null;
        return isMissing ? null : ofDescriptor(descriptor);
    }

    /** The type of a class constant, cast or new-array operand: an internal name, or a descriptor if it is an array. */
    public JavaType ofInternalName(String name) {
        return name.charAt(0) == '[' ? ofDescriptor(name) : requireClass(name);
    }

    /**
     * Resolves a method reference as the virtual machine specification says (§5.4.3.3, §5.4.3.4): superclasses, then
     * superinterfaces; null if there is none.
     */
    public Method resolveMethod(ClassType owner, String name, String descriptor) {
        for (ClassType c = owner; c != null; c = c.superClass()) {
            Method method = c.declaredMethod(name, descriptor);
            if (method != null) {
                return method;
            }
        }
        Method best = null;
        for (ClassType c = owner; c != null; c = c.superClass()) {
            best = moreSpecific(best, inInterfaces(c, name, descriptor));
        }
        return best;
    }

    private static Method inInterfaces(ClassType type, String name, String descriptor) {
        Method best = null;
        for (ClassType candidate : type.interfaces()) {
            Method declared = candidate.declaredMethod(name, descriptor);
            best = moreSpecific(best, declared != null ? declared : inInterfaces(candidate, name, descriptor));
        }
        return best;
    }

    private static Method moreSpecific(Method a, Method b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        if (b.owner().isSubtypeOf(a.owner())) {
            return b;
        }
        boolean replace = a.isAbstract() && !b.isAbstract() && !a.owner().isSubtypeOf(b.owner());
        return replace ? b : a;
    }

    /**
     * The method that runs when {@code resolved} is called on an object whose class is {@code receiver} (§5.4.6): the first
     * declaration from the class upwards that overrides it, then a default method of an interface; null if that is
     * abstract.
     */
    public Method select(Method resolved, ClassType receiver) {
        if (resolved.isPrivate() || resolved.isConstructor() || resolved.isStatic()) {
            return resolved;
        }
        for (ClassType c = receiver; c != null; c = c.superClass()) {
            Method declared = c.declaredMethod(resolved.name(), resolved.descriptor());
            if (declared != null && overrides(declared, resolved)) {
                return declared.isAbstract() ? null : declared;
            }
        }
        Method best = null;
        for (ClassType c = receiver; c != null; c = c.superClass()) {
            best = moreSpecific(best, inInterfaces(c, resolved.name(), resolved.descriptor()));
        }
        return best == null || best.isAbstract() || best.isPrivate() || best.isStatic() ? null : best;
    }

    /** Whether a declaration in a subclass takes the place of {@code resolved} (§5.4.5), which is not private or static. */
    private static boolean overrides(Method declared, Method resolved) {
        if (declared == resolved) {
            return true;
        }
        if (declared.isPrivate() || declared.isStatic()) {
            return false;
        }
        return canOverride(declared, resolved) || overridesThroughAnother(declared, resolved);
    }

    /** Whether the access of {@code resolved} lets a subclass in the package of {@code declared} override it. */
    private static boolean canOverride(Method declared, Method resolved) {
        boolean isOpen = (resolved.node().access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
        return isOpen || packageOf(declared.owner()).equals(packageOf(resolved.owner()));
    }

    /** Whether a class between the two opens a package-private method to other packages by overriding it. */
    private static boolean overridesThroughAnother(Method declared, Method resolved) {
        if (resolved.owner().isInterface()) {
            return false;
        }
        ClassType between = declared.owner().superClass();
        while (between != null && between != resolved.owner()) {
            Method middle = between.declaredMethod(resolved.name(), resolved.descriptor());
            if (middle != null && canOverride(declared, middle) && overrides(middle, resolved)) {
                return true;
            }
            between = between.superClass();
        }
        return false;
    }

    /** The package of a class as the first part of its internal name, without the slash. */
    static String packageOf(ClassType type) {
        String name = type.internalName();
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /** Resolves a field reference (§5.4.3.2): the class, its superinterfaces, its superclass; null if there is none. */
    public Field resolveField(ClassType owner, String name, String descriptor) {
        Field declared = owner.declaredField(name, descriptor);
        if (declared != null) {
            return declared;
        }
        for (ClassType i : owner.interfaces()) {
            Field inherited = resolveField(i, name, descriptor);
            if (inherited != null) {
                return inherited;
            }
        }
        return owner.superClass() == null ? null : resolveField(owner.superClass(), name, descriptor);
    }
}
