package skink.compiler.classfile.desugar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Turns calls of {@code VarHandle}'s access methods, whose descriptors are whatever the caller writes, into calls of static
 * methods with fixed ones.
 *
 * <p>{@code handle.compareAndSet(node, next, fresh)} becomes {@code VarHandle.compareAndSetReference(handle, node, 0, next,
 * fresh)}. The access modes that only differ in their ordering among threads become one. Handles of static fields are left
 * as they are, and so refused where they are called.
 */
final class VarHandleCalls {
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
    private static final Type OBJECT = Type.getType("Ljava/lang/Object;");

    /** The families of access methods, and how many values each takes. */
    private static final Map<String, Integer> VALUES = Map.of(
            "get", 0,
            "set", 1,
            "compareAndSet", 2,
            "compareAndExchange", 2,
            "getAndSet", 1,
            "getAndAdd", 1,
            "getAndBitwiseOr", 1,
            "getAndBitwiseAnd", 1,
            "getAndBitwiseXor", 1);

    private VarHandleCalls() {}

    static boolean isOne(MethodInsnNode call) {
        return call.getOpcode() == Opcodes.INVOKEVIRTUAL && call.owner.equals(VAR_HANDLE) && family(call.name) != null;
    }

    /** The name without what tells the ordering, or null if the method is no access method. */
    private static String family(String name) {
        String plain = name.startsWith("weakCompareAndSet") ? "compareAndSet" : name;
        for (String ordering : List.of("Volatile", "Opaque", "Acquire", "Release", "Plain")) {
            if (plain.endsWith(ordering)) {
                plain = plain.substring(0, plain.length() - ordering.length());
            }
        }
        return VALUES.containsKey(plain) ? plain : null;
    }

    /** Rewrites one call in place; does nothing if it is of a form that has no counterpart. */
    static void rewrite(MethodNode method, MethodInsnNode call) {
        String family = family(call.name);
        int values = VALUES.get(family);
        Type[] arguments = Type.getArgumentTypes(call.desc);
        Type result = Type.getReturnType(call.desc);
        int coordinates = arguments.length - values;
        boolean isElement = coordinates == 2 && arguments[1].getSort() == Type.INT;
        if (coordinates != 1 && !isElement) {
            return;
        }
        Type kind = kindOf(values == 0 ? result : arguments[arguments.length - 1]);
        if (kind == null) {
            return;
        }
        Expansion code = new Expansion(method, call);
        if (!isElement) {
            insertIndex(code, values, kind);
        }
        boolean isTest = family.equals("compareAndSet");
        Type given = family.equals("set") ? Type.VOID_TYPE : isTest ? Type.BOOLEAN_TYPE : kind;
        code.call(Opcodes.INVOKESTATIC, VAR_HANDLE, family + suffix(kind), descriptor(given, kind, values));
        if (result.getSort() == Type.VOID || result.getSort() == Type.OBJECT || result.getSort() == Type.ARRAY) {
            Boxes.convert(code, given, result);
        }
        code.replaceSite();
    }

    private static void insertIndex(Expansion code, int values, Type kind) {
        Type[] types = new Type[values];
        Arrays.fill(types, kind);
        int[] variables = code.storeArguments(types);
        code.number(0);
        for (int variable : variables) {
            code.load(kind, variable);
        }
    }

    /** As what the value passes; null for floating point, which no handle here has. */
    private static Type kindOf(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.SHORT, Type.CHAR, Type.INT -> Type.INT_TYPE;
            case Type.LONG -> Type.LONG_TYPE;
            case Type.OBJECT, Type.ARRAY -> OBJECT;
            default -> null;
        };
    }

    private static String suffix(Type kind) {
        return kind == Type.INT_TYPE ? "Int" : kind == Type.LONG_TYPE ? "Long" : "Reference";
    }

    private static String descriptor(Type given, Type kind, int values) {
        List<Type> parameters = new ArrayList<>(List.of(Type.getObjectType(VAR_HANDLE), OBJECT, Type.INT_TYPE));
        for (int i = 0; i < values; i++) {
            parameters.add(kind);
        }
        return Type.getMethodDescriptor(given, parameters.toArray(Type[]::new));
    }
}
