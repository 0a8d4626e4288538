package skink.compiler.world;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** A declared method, constructor or static initialiser. */
public final class Method {
    private final ClassType owner;
    private final MethodNode node;

    Method(ClassType owner, MethodNode node) {
        this.owner = owner;
        this.node = node;
    }

    public ClassType owner() {
        return owner;
    }

    /** The bytecode, verified, after substitution and desugaring: no invokedynamic, jsr or ret is left. */
    public MethodNode node() {
        return node;
    }

    public String name() {
        return node.name;
    }

    public String descriptor() {
        return node.desc;
    }

    public boolean isStatic() {
        return (node.access & Opcodes.ACC_STATIC) != 0;
    }

    public boolean isAbstract() {
        return (node.access & Opcodes.ACC_ABSTRACT) != 0;
    }

    public boolean isNative() {
        return (node.access & Opcodes.ACC_NATIVE) != 0;
    }

    public boolean isPrivate() {
        return (node.access & Opcodes.ACC_PRIVATE) != 0;
    }

    public boolean isFinal() {
        return (node.access & Opcodes.ACC_FINAL) != 0;
    }

    public boolean isConstructor() {
        return node.name.equals("<init>");
    }

    public boolean isClassInitializer() {
        return node.name.equals("<clinit>");
    }

    /** The descriptors of what is passed, the receiver first for an instance method. */
    public List<String> parameterDescriptors() {
        List<String> result = new ArrayList<>();
        if (!isStatic()) {
            result.add(owner.descriptor());
        }
        for (Type type : Type.getArgumentTypes(node.desc)) {
            result.add(type.getDescriptor());
        }
        return result;
    }

    public String returnDescriptor() {
        return Type.getReturnType(node.desc).getDescriptor();
    }

    /** Whether an annotation of {@code skink.magic} with this simple name stands on the method. */
    public boolean hasMagic(String simpleName) {
        return magicAnnotation(simpleName) != null;
    }

    /** Whether such an annotation stands on the method or on its class. */
    public boolean isCoveredBy(String simpleName) {
        return hasMagic(simpleName) || owner.hasMagic(simpleName);
    }

    /** The {@code value} of such an annotation, or null where it or its value is absent. */
    public String magicValue(String simpleName) {
        AnnotationNode annotation = magicAnnotation(simpleName);
        if (annotation == null || annotation.values == null) {
            return null;
        }
        int index = annotation.values.indexOf("value");
        return index < 0 ? null : (String) annotation.values.get(index + 1);
    }

    private AnnotationNode magicAnnotation(String simpleName) {
        if (node.invisibleAnnotations == null) {
            return null;
        }
        String descriptor = "Lskink/magic/" + simpleName + ";";
        for (AnnotationNode annotation : node.invisibleAnnotations) {
            if (annotation.desc.equals(descriptor)) {
                return annotation;
            }
        }
        return null;
    }

    /** The linker symbol of the compiled body; for a native method with {@code @Stub}, that of the routine. */
    public String symbol() {
        String stub = magicValue("Stub");
        return stub != null ? stub : owner.javaName() + "." + name() + descriptor();
    }

    /** As a stack trace shows it: {@code java.lang.String.charAt}. */
    public String qualifiedName() {
        return owner.javaName() + "." + name();
    }

    @Override
    public String toString() {
        return owner.javaName() + "." + name() + descriptor();
    }
}
