package skink.compiler.classfile.desugar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The class that one lambda expression or method reference becomes (bootstraps of {@code LambdaMetafactory}).
 *
 * <p>Captured values are final fields. Without captures there is one instance, in a static field, as on HotSpot; with
 * captures the call site calls the static method {@code make}. The interface's method, and each bridge of it, converts its
 * parameters and calls the method behind the lambda. Private targets are called directly: the world checks no access.
 */
final class LambdaClass {
    private static final int FLAG_SERIALIZABLE = 1;
    private static final int FLAG_MARKERS = 2;
    private static final int FLAG_BRIDGES = 4;
    private static final String INSTANCE = "INSTANCE";

    private final String name;
    private final String outerSource;
    private final String functionName;
    private final Type[] captures;
    private final Type interfaceType;
    private final Type instantiated;
    private final Handle target;
    private final Set<String> interfaces = new LinkedHashSet<>();
    private final Set<String> descriptors = new LinkedHashSet<>();

    private LambdaClass(ClassNode outer, String name, InvokeDynamicInsnNode site) {
        this.name = name;
        this.outerSource = outer.sourceFile;
        this.functionName = site.name;
        this.captures = Type.getArgumentTypes(site.desc);
        this.interfaceType = Type.getReturnType(site.desc);
        this.target = (Handle) site.bsmArgs[1];
        this.instantiated = (Type) site.bsmArgs[2];
        interfaces.add(interfaceType.getInternalName());
        descriptors.add(((Type) site.bsmArgs[0]).getDescriptor());
    }

    /** The lambda of this call site, or null if the bootstrap's arguments are not of the form that javac writes. */
    static LambdaClass of(ClassNode outer, String name, InvokeDynamicInsnNode site) {
        Object[] arguments = site.bsmArgs;
        boolean wellFormed = arguments.length >= 3
                && isMethodType(arguments[0])
                && arguments[1] instanceof Handle
                && isMethodType(arguments[2])
                && Type.getReturnType(site.desc).getSort() == Type.OBJECT;
        if (!wellFormed || !isCallable(outer, (Handle) arguments[1])) {
            return null;
        }
        LambdaClass lambda = new LambdaClass(outer, name, site);
        boolean alternative = site.bsm.getName().equals("altMetafactory");
        boolean complete = !alternative || lambda.takeFlags(arguments);
        return complete && lambda.arityFits() ? lambda : null;
    }

    private boolean arityFits() {
        int given = captures.length + instantiated.getArgumentTypes().length;
        return given == acceptedTypes().size()
                && descriptors.stream()
                        .allMatch(d -> Type.getArgumentTypes(d).length == instantiated.getArgumentTypes().length);
    }

    private static boolean isMethodType(Object argument) {
        return argument instanceof Type type && type.getSort() == Type.METHOD;
    }

    /** An invokespecial on a method that is not private would need the outer class as caller; javac never writes one. */
    private static boolean isCallable(ClassNode outer, Handle target) {
        return switch (target.getTag()) {
            case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE -> true;
            case Opcodes.H_INVOKESTATIC, Opcodes.H_NEWINVOKESPECIAL -> true;
            case Opcodes.H_INVOKESPECIAL ->
                outer.methods.stream()
                        .anyMatch(m -> m.name.equals(target.getName())
                                && m.desc.equals(target.getDesc())
                                && target.getOwner().equals(outer.name)
                                && (m.access & Opcodes.ACC_PRIVATE) != 0);
            default -> false;
        };
    }

    /** Reads flags, marker interfaces and bridges: {@code flags, [count, marker…], [count, bridge type…]}. */
    private boolean takeFlags(Object[] arguments) {
        int at = 3;
        if (at >= arguments.length || !(arguments[at++] instanceof Integer flags)) {
            return false;
        }
        if ((flags & FLAG_SERIALIZABLE) != 0) {
            interfaces.add("java/io/Serializable");
        }
        if ((flags & FLAG_MARKERS) != 0) {
            at = takeList(arguments, at, interfaces);
        }
        if (at >= 0 && (flags & FLAG_BRIDGES) != 0) {
            at = takeList(arguments, at, descriptors);
        }
        return at == arguments.length;
    }

    /** Adds the types of a counted list to {@code into}; gives the index after it, or -1 if it is malformed. */
    private static int takeList(Object[] arguments, int at, Set<String> into) {
        if (at >= arguments.length || !(arguments[at] instanceof Integer count) || count < 0) {
            return -1;
        }
        int end = at + 1 + count;
        for (int i = at + 1; i < end; i++) {
            if (i >= arguments.length || !(arguments[i] instanceof Type type)) {
                return -1;
            }
            into.add(type.getSort() == Type.METHOD ? type.getDescriptor() : type.getInternalName());
        }
        return end;
    }

    /** The code at the call site: the captured values are on the stack and give way to the function object. */
    void expandSite(Expansion code) {
        if (captures.length == 0) {
            code.field(Opcodes.GETSTATIC, name, INSTANCE, interfaceType.getDescriptor());
        } else {
            code.call(Opcodes.INVOKESTATIC, name, "make", Type.getMethodDescriptor(interfaceType, captures));
        }
    }

    ClassNode build() {
        ClassNode node = new ClassNode();
        node.version = Opcodes.V17;
        node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_SUPER;
        node.name = name;
        node.superName = "java/lang/Object";
        node.interfaces.addAll(interfaces);
        node.sourceFile = outerSource;
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_PRIVATE;
        for (int i = 0; i < captures.length; i++) {
            node.fields.add(new FieldNode(access, "captured" + i, captures[i].getDescriptor(), null, null));
        }
        node.methods.add(constructor());
        if (captures.length == 0) {
            int visible = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_STATIC;
            node.fields.add(new FieldNode(visible, INSTANCE, interfaceType.getDescriptor(), null, null));
            node.methods.add(initializer());
        } else {
            node.methods.add(maker());
        }
        descriptors.forEach(descriptor -> node.methods.add(function(descriptor)));
        return node;
    }

    private MethodNode method(int access, String methodName, String descriptor) {
        MethodNode method = new MethodNode(access | Opcodes.ACC_SYNTHETIC, methodName, descriptor, null, null);
        int receiver = (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        method.maxLocals = receiver + (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1;
        method.maxStack = method.maxLocals + 2;
        return method;
    }

    private String constructorDescriptor() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captures);
    }

    private MethodNode constructor() {
        MethodNode method = method(0, "<init>", constructorDescriptor());
        Expansion code = new Expansion(method, null);
        Type self = Type.getObjectType(name);
        code.load(self, 0).call(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V");
        int variable = 1;
        for (int i = 0; i < captures.length; i++) {
            code.load(self, 0).load(captures[i], variable);
            code.field(Opcodes.PUTFIELD, name, "captured" + i, captures[i].getDescriptor());
            variable += captures[i].getSize();
        }
        code.op(Opcodes.RETURN).append();
        return method;
    }

    private MethodNode initializer() {
        MethodNode method = method(Opcodes.ACC_STATIC, "<clinit>", "()V");
        Expansion code = new Expansion(method, null);
        code.typed(Opcodes.NEW, name).op(Opcodes.DUP).call(Opcodes.INVOKESPECIAL, name, "<init>", "()V");
        code.field(Opcodes.PUTSTATIC, name, INSTANCE, interfaceType.getDescriptor());
        code.op(Opcodes.RETURN).append();
        return method;
    }

    private MethodNode maker() {
        MethodNode method = method(Opcodes.ACC_STATIC, "make", Type.getMethodDescriptor(interfaceType, captures));
        Expansion code = new Expansion(method, null);
        code.typed(Opcodes.NEW, name).op(Opcodes.DUP);
        int variable = 0;
        for (Type capture : captures) {
            code.load(capture, variable);
            variable += capture.getSize();
        }
        code.call(Opcodes.INVOKESPECIAL, name, "<init>", constructorDescriptor());
        code.op(Opcodes.ARETURN).append();
        return method;
    }

    /** The interface's method in the form {@code descriptor}: converts, calls the target, converts the result. */
    private MethodNode function(String descriptor) {
        MethodNode method = method(Opcodes.ACC_PUBLIC, functionName, descriptor);
        Expansion code = new Expansion(method, null);
        List<Type> accepted = acceptedTypes();
        if (target.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            code.typed(Opcodes.NEW, target.getOwner()).op(Opcodes.DUP);
        }
        for (int i = 0; i < captures.length; i++) {
            code.load(Type.getObjectType(name), 0);
            code.field(Opcodes.GETFIELD, name, "captured" + i, captures[i].getDescriptor());
            Boxes.convert(code, captures[i], accepted.get(i));
        }
        Type[] given = Type.getArgumentTypes(descriptor);
        Type[] expected = instantiated.getArgumentTypes();
        int variable = 1;
        for (int i = 0; i < given.length; i++) {
            code.load(given[i], variable);
            Type type = given[i];
            if (!Boxes.isPrimitive(type) && !Boxes.isPrimitive(expected[i])) {
                Boxes.convert(code, type, expected[i]);
                type = expected[i];
            }
            Boxes.convert(code, type, accepted.get(captures.length + i));
            variable += given[i].getSize();
        }
        callTarget(code);
        Type wanted = Type.getReturnType(descriptor);
        Type result = resultType();
        Type promised = instantiated.getReturnType();
        if (!Boxes.isPrimitive(result) && !Boxes.isPrimitive(promised)) {
            Boxes.convert(code, result, promised);
            result = promised;
        }
        Boxes.convert(code, result, wanted);
        code.op(wanted.getOpcode(Opcodes.IRETURN)).append();
        method.maxStack += 2 * accepted.size();
        return method;
    }

    private boolean hasReceiver() {
        return target.getTag() != Opcodes.H_INVOKESTATIC && target.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    }

    /** What the target takes: its receiver, if any, then its parameters. */
    private List<Type> acceptedTypes() {
        List<Type> accepted = new ArrayList<>();
        if (hasReceiver()) {
            accepted.add(Type.getObjectType(target.getOwner()));
        }
        accepted.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
        return accepted;
    }

    private Type resultType() {
        return target.getTag() == Opcodes.H_NEWINVOKESPECIAL
                ? Type.getObjectType(target.getOwner())
                : Type.getReturnType(target.getDesc());
    }

    private void callTarget(Expansion code) {
        int opcode =
                switch (target.getTag()) {
                    case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                    case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                    case Opcodes.H_INVOKESPECIAL ->
                        target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
                    case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
                    default -> Opcodes.INVOKEVIRTUAL;
                };
        code.call(opcode, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
    }
}
