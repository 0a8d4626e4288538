package skink.compiler.classfile.desugar;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;

/**
 * {@code equals}, {@code hashCode} and {@code toString} of records (bootstrap {@code ObjectMethods}), as java.lang.Record
 * specifies them: components in order, primitives through their wrapper class, references null-safe.
 */
final class RecordMethods {
    private static final Type OBJECT = Type.getType(Object.class);
    private static final int HASH_FACTOR = 31;

    private final String record;
    private final Type recordType;
    private final List<Handle> components;
    private final Expansion code;

    private RecordMethods(String record, List<Handle> components, Expansion code) {
        this.record = record;
        this.recordType = Type.getObjectType(record);
        this.components = components;
        this.code = code;
    }

    static boolean expand(ClassNode owner, InvokeDynamicInsnNode site, Expansion code) {
        if (site.bsmArgs.length < 2 || !(site.bsmArgs[0] instanceof Type type) || type.getSort() != Type.OBJECT) {
            return false;
        }
        Object[] getters = Arrays.copyOfRange(site.bsmArgs, 2, site.bsmArgs.length);
        if (!Arrays.stream(getters).allMatch(g -> g instanceof Handle h && h.getTag() == Opcodes.H_GETFIELD)) {
            return false;
        }
        List<Handle> components = Arrays.stream(getters).map(Handle.class::cast).toList();
        RecordMethods methods = new RecordMethods(type.getInternalName(), components, code);
        switch (site.name) {
            case "equals" -> methods.equalsCode(site);
            case "hashCode" -> methods.hashCodeCode(site);
            case "toString" -> methods.toStringCode(site, simpleName(owner, type.getInternalName()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void hashCodeCode(InvokeDynamicInsnNode site) {
        int self = code.storeArguments(Type.getArgumentTypes(site.desc))[0];
        code.number(0);
        for (Handle component : components) {
            code.number(HASH_FACTOR).op(Opcodes.IMUL);
            get(self, component);
            Type type = Type.getType(component.getDesc());
            if (isReference(type)) {
                code.call(Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I");
            } else {
                String wrapper = Boxes.wrapperOf(type);
                code.call(Opcodes.INVOKESTATIC, wrapper, "hashCode", "(" + type.getDescriptor() + ")I");
            }
            code.op(Opcodes.IADD);
        }
    }

    private void equalsCode(InvokeDynamicInsnNode site) {
        int[] arguments = code.storeArguments(Type.getArgumentTypes(site.desc));
        LabelNode unequal = new LabelNode();
        LabelNode equal = new LabelNode();
        LabelNode end = new LabelNode();
        code.load(OBJECT, arguments[0]).load(OBJECT, arguments[1]).jump(Opcodes.IF_ACMPEQ, equal);
        code.load(OBJECT, arguments[1]).typed(Opcodes.INSTANCEOF, record).jump(Opcodes.IFEQ, unequal);
        int other = code.fresh(recordType);
        code.load(OBJECT, arguments[1]).typed(Opcodes.CHECKCAST, record).store(recordType, other);
        for (Handle component : components) {
            get(arguments[0], component);
            get(other, component);
            compare(Type.getType(component.getDesc()), unequal);
        }
        code.add(equal).number(1).jump(Opcodes.GOTO, end);
        code.add(unequal).number(0);
        code.add(end);
    }

    private void compare(Type type, LabelNode unequal) {
        switch (type.getSort()) {
            case Type.FLOAT ->
                code.call(Opcodes.INVOKESTATIC, "java/lang/Float", "compare", "(FF)I")
                        .jump(Opcodes.IFNE, unequal);
            case Type.DOUBLE ->
                code.call(Opcodes.INVOKESTATIC, "java/lang/Double", "compare", "(DD)I")
                        .jump(Opcodes.IFNE, unequal);
            case Type.LONG -> code.op(Opcodes.LCMP).jump(Opcodes.IFNE, unequal);
            case Type.OBJECT, Type.ARRAY ->
                code.call(
                                Opcodes.INVOKESTATIC,
                                "java/util/Objects",
                                "equals",
                                "(Ljava/lang/Object;Ljava/lang/Object;)Z")
                        .jump(Opcodes.IFEQ, unequal);
            default -> code.jump(Opcodes.IF_ICMPNE, unequal);
        }
    }

    private void toStringCode(InvokeDynamicInsnNode site, String simpleName) {
        int self = code.storeArguments(Type.getArgumentTypes(site.desc))[0];
        Type string = Type.getType(String.class);
        StringConcatenation.begin(code);
        String before = simpleName + "[";
        for (Handle component : components) {
            code.constant(before + component.getName() + "=");
            StringConcatenation.append(code, string);
            get(self, component);
            StringConcatenation.append(code, Type.getType(component.getDesc()));
            before = ", ";
        }
        code.constant(components.isEmpty() ? before + "]" : "]");
        StringConcatenation.append(code, string);
        StringConcatenation.end(code);
    }

    private void get(int variable, Handle component) {
        code.load(recordType, variable)
                .field(Opcodes.GETFIELD, component.getOwner(), component.getName(), component.getDesc());
    }

    private static boolean isReference(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
    }

    /** What {@code Class.getSimpleName} gives, from the class's own InnerClasses attribute. */
    private static String simpleName(ClassNode owner, String internalName) {
        for (InnerClassNode inner : owner.innerClasses) {
            if (inner.name.equals(internalName) && inner.innerName != null) {
                return inner.innerName;
            }
        }
        return internalName.substring(internalName.lastIndexOf('/') + 1);
    }
}
