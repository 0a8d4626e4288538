package skink.compiler.ssa;

import static skink.compiler.ssa.Kind.DOUBLE;
import static skink.compiler.ssa.Kind.FLOAT;
import static skink.compiler.ssa.Kind.INT;
import static skink.compiler.ssa.Kind.LONG;
import static skink.compiler.ssa.Kind.REF;
import static skink.compiler.ssa.Kind.VOID;

import java.util.List;
import skink.compiler.world.ArrayType;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;

/** What {@link Op} says of arguments, result and aux, as checks: each returns what is wrong with a value, or null. */
final class OpRules {
    private OpRules() {}

    /** Whether aux is of the class that the operation needs; only called operations look further. */
    static String checkAux(Value v) {
        Class<?> needed = auxClass(v.op());
        if (needed == null) {
            return v.aux() == null ? null : "has an aux";
        }
        return needed.isInstance(v.aux()) ? null : "needs an aux " + needed.getSimpleName();
    }

    private static Class<?> auxClass(Op op) {
        return switch (op) {
            case CONST_OBJECT -> Object.class;
            case SYMBOL -> String.class;
            case TYPE, INSTANCEOF, CHECKCAST -> JavaType.class;
            case CMP -> Cond.class;
            case GET_FIELD, PUT_FIELD, GET_STATIC, PUT_STATIC -> Field.class;
            case ARRAY_LOAD, ARRAY_STORE, LOAD, STORE -> MemType.class;
            case MAGIC -> MagicOp.class;
            case CALL_DIRECT, CALL_VIRTUAL -> Method.class;
            case CLASS_INIT, NEW -> ClassType.class;
            case NEW_ARRAY -> ArrayType.class;
            default -> null;
        };
    }

    /** Kinds of result and arguments. */
    static String checkKinds(Value v) {
        return switch (v.op()) {
            case CONST_INT -> v.auxInt() == (int) v.auxInt() ? signature(v, INT) : "constant does not fit";
            case SYMBOL, TYPE -> signature(v, INT);
            case CONST_LONG -> signature(v, LONG);
            case CONST_FLOAT -> signature(v, FLOAT);
            case CONST_DOUBLE -> signature(v, DOUBLE);
            case NULL, CONST_OBJECT, EXCEPTION, NEW -> signature(v, REF);
            case CLASS_INIT -> signature(v, VOID);
            case PARAM -> v.kind() == VOID ? "a parameter has a value" : signature(v, v.kind());
            case PHI -> v.kind() == VOID ? "a phi has a value" : allOf(v, v.kind());
            case ADD, SUB, MUL, DIV, REM -> numeric(v) ? signature(v, v.kind(), v.kind(), v.kind()) : "not numeric";
            case NEG -> numeric(v) ? signature(v, v.kind(), v.kind()) : "not numeric";
            case AND, OR, XOR -> integral(v) ? signature(v, v.kind(), v.kind(), v.kind()) : "not integral";
            case SHL, SHR, USHR -> integral(v) ? signature(v, v.kind(), v.kind(), INT) : "not integral";
            case SQRT, ABS -> v.kind().isFloating() ? signature(v, v.kind(), v.kind()) : "not floating";
            case BIT_COUNT, LEADING_ZEROS, TRAILING_ZEROS -> oneOf(v, INT, INT, LONG);
            case REVERSE_BYTES, I2B, I2C, I2S -> signature(v, INT, INT);
            case MUL_WIDE_UNSIGNED -> signature(v, LONG, INT, INT);
            case I2L, U2L -> signature(v, LONG, INT);
            case I2F -> signature(v, FLOAT, INT);
            case I2D -> signature(v, DOUBLE, INT);
            case L2I -> signature(v, INT, LONG);
            case L2F -> signature(v, FLOAT, LONG);
            case L2D -> signature(v, DOUBLE, LONG);
            case F2I -> signature(v, INT, FLOAT);
            case F2L -> signature(v, LONG, FLOAT);
            case F2D -> signature(v, DOUBLE, FLOAT);
            case D2I -> signature(v, INT, DOUBLE);
            case D2L -> signature(v, LONG, DOUBLE);
            case D2F -> signature(v, FLOAT, DOUBLE);
            case BITCAST -> bitcast(v);
            case REF_TO_ADDRESS, INSTANCEOF, ARRAY_LENGTH -> signature(v, INT, REF);
            case ADDRESS_TO_REF -> signature(v, REF, INT);
            case CMP -> compare(v, true);
            case CMP3 -> compare(v, false);
            case SELECT -> v.kind() == VOID ? "a select has a value" : signature(v, v.kind(), INT, v.kind(), v.kind());
            case NULL_CHECK, CHECKCAST -> signature(v, REF, REF);
            case BOUNDS_CHECK -> signature(v, INT, INT, INT);
            case ZERO_CHECK -> integral(v) ? signature(v, v.kind(), v.kind()) : "not integral";
            case STORE_CHECK -> signature(v, VOID, REF, REF);
            case GET_FIELD -> signature(v, fieldKind(v, false), REF);
            case PUT_FIELD -> signature(v, VOID, REF, fieldKind(v, false));
            case GET_STATIC -> signature(v, fieldKind(v, true));
            case PUT_STATIC -> signature(v, VOID, fieldKind(v, true));
            case ARRAY_LOAD -> signature(v, memKind(v), REF, INT);
            case ARRAY_STORE -> signature(v, VOID, REF, INT, memKind(v));
            case LOAD -> signature(v, memKind(v), INT);
            case STORE -> signature(v, VOID, INT, memKind(v));
            case MAGIC -> v.kind() == v.aux(MagicOp.class).result() ? null : "result is not " + v.aux() + "'s";
            case CALL_DIRECT, CALL_VIRTUAL -> call(v);
            case NEW_ARRAY -> signature(v, REF, INT);
        };
    }

    private static Kind fieldKind(Value v, boolean isStatic) {
        Field field = v.aux(Field.class);
        return field.isStatic() == isStatic ? Kind.ofDescriptor(field.descriptor()) : VOID;
    }

    private static Kind memKind(Value v) {
        return v.aux(MemType.class).kind();
    }

    private static boolean numeric(Value v) {
        return v.kind() != REF && v.kind() != VOID;
    }

    private static boolean integral(Value v) {
        return v.kind() == INT || v.kind() == LONG;
    }

    private static String signature(Value v, Kind result, Kind... args) {
        if (v.kind() != result) {
            return "result is not " + result;
        }
        if (v.args().size() != args.length) {
            return "has " + v.args().size() + " arguments, not " + args.length;
        }
        for (int i = 0; i < args.length; i++) {
            if (v.arg(i).kind() != args[i]) {
                return "argument " + i + " is not " + args[i];
            }
        }
        return null;
    }

    private static String allOf(Value v, Kind kind) {
        return v.args().stream().allMatch(a -> a.kind() == kind) ? null : "an argument is not " + kind;
    }

    private static String oneOf(Value v, Kind result, Kind... alternatives) {
        String first = signature(v, result, alternatives[0]);
        return first == null ? null : signature(v, result, alternatives[1]);
    }

    private static String bitcast(Value v) {
        Kind from = v.args().size() == 1 ? v.arg(0).kind() : VOID;
        boolean fits = from.sizeBytes() == v.kind().sizeBytes()
                && from.isFloating() != v.kind().isFloating();
        return fits && from != REF && v.kind() != REF ? null : "is no bit cast between integer and floating kinds";
    }

    private static String compare(Value v, boolean two) {
        Kind kind = v.args().isEmpty() ? VOID : v.arg(0).kind();
        if (kind == VOID || !two && (kind == INT || kind == REF)) {
            return "operands of this kind cannot be compared";
        }
        if (two && kind.isFloating() && v.aux(Cond.class).isUnsigned()) {
            return "an unsigned comparison of floating operands";
        }
        return signature(v, INT, kind, kind);
    }

    private static String call(Value v) {
        Method method = v.aux(Method.class);
        List<String> parameters = method.parameterDescriptors();
        if (v.op() == Op.CALL_VIRTUAL && method.isStatic()) {
            return "a virtual call of a static method";
        }
        return signature(
                v,
                Kind.ofDescriptor(method.returnDescriptor()),
                parameters.stream().map(Kind::ofDescriptor).toArray(Kind[]::new));
    }
}
