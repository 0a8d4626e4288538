package skink.compiler.classfile.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Conversions between the types of a functional interface's method and those of the method behind it. */
final class Boxes {
    private Boxes() {}

    /** The wrapper class of a primitive type. */
    static String wrapperOf(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.SHORT -> "java/lang/Short";
            case Type.CHAR -> "java/lang/Character";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> throw new IllegalArgumentException("not a primitive type with values: " + primitive);
        };
    }

    /** The primitive type that a wrapper class holds, or null. */
    static Type primitiveOf(Type type) {
        if (type.getSort() != Type.OBJECT) {
            return null;
        }
        return switch (type.getInternalName()) {
            case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
            case "java/lang/Byte" -> Type.BYTE_TYPE;
            case "java/lang/Short" -> Type.SHORT_TYPE;
            case "java/lang/Character" -> Type.CHAR_TYPE;
            case "java/lang/Integer" -> Type.INT_TYPE;
            case "java/lang/Long" -> Type.LONG_TYPE;
            case "java/lang/Float" -> Type.FLOAT_TYPE;
            case "java/lang/Double" -> Type.DOUBLE_TYPE;
            default -> null;
        };
    }

    static boolean isPrimitive(Type type) {
        return type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY;
    }

    /** Converts the value on top of the stack: cast, boxing, unboxing and primitive widening as the types ask. */
    static void convert(Expansion code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (to.getSort() == Type.VOID) {
            code.op(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        } else if (isPrimitive(from) && isPrimitive(to)) {
            widen(code, from, to);
        } else if (isPrimitive(from)) {
            box(code, from);
        } else if (isPrimitive(to)) {
            unbox(code, from, to);
        } else if (!to.getDescriptor().equals("Ljava/lang/Object;")) {
            code.typed(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private static void box(Expansion code, Type from) {
        String wrapper = wrapperOf(from);
        code.call(Opcodes.INVOKESTATIC, wrapper, "valueOf", "(" + from.getDescriptor() + ")L" + wrapper + ";");
    }

    /** From a wrapper its own number, widened; from a wider type any number will do, a boolean or char only as itself. */
    private static void unbox(Expansion code, Type from, Type to) {
        Type held = primitiveOf(from);
        if (held != null) {
            callValue(code, from.getInternalName(), held);
            widen(code, held, to);
            return;
        }
        boolean number = to.getSort() != Type.BOOLEAN && to.getSort() != Type.CHAR;
        String holder = number ? "java/lang/Number" : wrapperOf(to);
        code.typed(Opcodes.CHECKCAST, holder);
        callValue(code, holder, to);
    }

    private static void callValue(Expansion code, String holder, Type held) {
        code.call(Opcodes.INVOKEVIRTUAL, holder, held.getClassName() + "Value", "()" + held.getDescriptor());
    }

    private static void widen(Expansion code, Type from, Type to) {
        int source = rank(from);
        int target = rank(to);
        if (source == target) {
            return;
        }
        int opcode =
                switch (source * 4 + target) {
                    case 0 * 4 + 1 -> Opcodes.I2L;
                    case 0 * 4 + 2 -> Opcodes.I2F;
                    case 0 * 4 + 3 -> Opcodes.I2D;
                    case 1 * 4 + 2 -> Opcodes.L2F;
                    case 1 * 4 + 3 -> Opcodes.L2D;
                    case 2 * 4 + 3 -> Opcodes.F2D;
                    default -> throw new IllegalArgumentException("no widening from " + from + " to " + to);
                };
        code.op(opcode);
    }

    /** 0 for everything that is an int on the stack, then long, float, double. */
    private static int rank(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> 1;
            case Type.FLOAT -> 2;
            case Type.DOUBLE -> 3;
            default -> 0;
        };
    }
}
