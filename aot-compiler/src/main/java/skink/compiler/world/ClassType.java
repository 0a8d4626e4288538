package skink.compiler.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** A class or interface, linked to its supertypes and members. */
public final class ClassType extends JavaType {
    private final ClassNode node;
    private final ClassType superClass;
    private final List<ClassType> interfaces;
    private final List<Method> methods = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Method> methodsBySignature = new HashMap<>();
    private final Set<ClassType> superTypes = new LinkedHashSet<>();

    ClassType(ClassNode node, ClassType superClass, List<ClassType> interfaces) {
        super("L" + node.name + ";");
        this.node = node;
        this.superClass = superClass;
        this.interfaces = List.copyOf(interfaces);
        node.fields.forEach(f -> fields.add(new Field(this, f)));
        node.methods.forEach(m -> methods.add(new Method(this, m)));
        methods.forEach(m -> methodsBySignature.putIfAbsent(m.name() + m.descriptor(), m));
        superTypes.add(this);
        if (superClass != null) {
            superTypes.addAll(superClass.superTypes);
        }
        interfaces.forEach(i -> superTypes.addAll(i.superTypes));
    }

    /** The class as read, after substitution and desugaring. */
    public ClassNode node() {
        return node;
    }

    /** As in a class file: {@code java/lang/String}. */
    public String internalName() {
        return node.name;
    }

    @Override
    public String javaName() {
        return node.name.replace('/', '.');
    }

    /** The source file's name without folder, or null. */
    public String sourceFile() {
        return node.sourceFile;
    }

    /** Null for {@code Object}; {@code Object} for interfaces. */
    public ClassType superClass() {
        return superClass;
    }

    public List<ClassType> interfaces() {
        return interfaces;
    }

    /** Declared methods in class-file order, initialisers included. */
    public List<Method> methods() {
        return Collections.unmodifiableList(methods);
    }

    /** Declared fields in class-file order. */
    public List<Field> fields() {
        return Collections.unmodifiableList(fields);
    }

    public boolean isInterface() {
        return (node.access & Opcodes.ACC_INTERFACE) != 0;
    }

    public boolean isAbstract() {
        return (node.access & Opcodes.ACC_ABSTRACT) != 0;
    }

    public boolean isFinal() {
        return (node.access & Opcodes.ACC_FINAL) != 0;
    }

    public boolean isEnum() {
        return (node.access & Opcodes.ACC_ENUM) != 0;
    }

    /**
     * The superinterfaces whose initialisation is part of that of this class, in the order in which they are begun: those
     * that declare a default method (§12.4.1). Empty for an interface; those of the superclass come with the superclass.
     */
    public Set<ClassType> interfacesInitializedFirst() {
        Set<ClassType> result = new LinkedHashSet<>();
        if (!isInterface()) {
            interfaces.forEach(i -> i.addWithDefaultMethods(result));
        }
        return result;
    }

    private void addWithDefaultMethods(Set<ClassType> result) {
        interfaces.forEach(i -> i.addWithDefaultMethods(result));
        if (methods.stream().anyMatch(m -> !m.isAbstract() && !m.isStatic())) {
            result.add(this);
        }
    }

    /** The declared method, or null. */
    public Method declaredMethod(String name, String descriptor) {
        return methodsBySignature.get(name + descriptor);
    }

    /** The declared field, or null. */
    public Field declaredField(String name, String descriptor) {
        for (Field field : fields) {
            if (field.name().equals(name) && field.descriptor().equals(descriptor)) {
                return field;
            }
        }
        return null;
    }

    /** Whether an annotation of {@code skink.magic} with this simple name stands on the class. */
    public boolean hasMagic(String simpleName) {
        String descriptor = "Lskink/magic/" + simpleName + ";";
        return node.invisibleAnnotations != null
                && node.invisibleAnnotations.stream().anyMatch(a -> a.desc.equals(descriptor));
    }

    /** Whether a value of this type may be assigned to {@code other} without a cast. */
    public boolean isSubtypeOf(ClassType other) {
        return superTypes.contains(other);
    }

    /** This type, its superclasses and all its superinterfaces. */
    public Set<ClassType> superTypes() {
        return Collections.unmodifiableSet(superTypes);
    }
}
