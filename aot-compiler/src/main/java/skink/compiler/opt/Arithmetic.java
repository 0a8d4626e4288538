package skink.compiler.opt;

import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;

/** Results of operations on constants, exactly as the language defines them. Floating values are passed as their bits. */
final class Arithmetic {
    private Arithmetic() {}

    /** A two-operand operation on constants of {@code kind}; null if it is not one of those known here. */
    static Long binary(Op op, Kind kind, long a, long b) {
        return switch (kind) {
            case INT -> {
                Integer result = onInt(op, (int) a, (int) b);
                yield result == null ? null : (long) result;
            }
            case LONG -> onLong(op, a, b);
            case FLOAT -> {
                Float result = onFloat(op, Float.intBitsToFloat((int) a), Float.intBitsToFloat((int) b));
                yield result == null ? null : (long) Float.floatToRawIntBits(result);
            }
            case DOUBLE -> {
                Double result = onDouble(op, Double.longBitsToDouble(a), Double.longBitsToDouble(b));
                yield result == null ? null : Double.doubleToRawLongBits(result);
            }
            default -> null;
        };
    }

    private static Integer onInt(Op op, int a, int b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? null : (Integer) (a / b);
            case REM -> b == 0 ? null : (Integer) (a % b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            default -> null;
        };
    }

    private static Long onLong(Op op, long a, long b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? null : (Long) (a / b);
            case REM -> b == 0 ? null : (Long) (a % b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            default -> null;
        };
    }

    private static Float onFloat(Op op, float a, float b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            default -> null;
        };
    }

    private static Double onDouble(Op op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            default -> null;
        };
    }

    /** A one-operand operation or conversion of a constant; null if it is not one of those known here. */
    static Long unary(Op op, Kind from, long a) {
        float f = Float.intBitsToFloat((int) a);
        double d = Double.longBitsToDouble(a);
        return switch (op) {
            case NEG ->
                switch (from) {
                    case INT -> (long) -(int) a;
                    case LONG -> -a;
                    case FLOAT -> bits(-f);
                    default -> bits(-d);
                };
            case ABS -> from == Kind.FLOAT ? bits(Math.abs(f)) : bits(Math.abs(d));
            case SQRT -> from == Kind.FLOAT ? bits((float) Math.sqrt(f)) : bits(Math.sqrt(d));
            case BIT_COUNT -> (long) (from == Kind.LONG ? Long.bitCount(a) : Integer.bitCount((int) a));
            case LEADING_ZEROS ->
                (long) (from == Kind.LONG ? Long.numberOfLeadingZeros(a) : Integer.numberOfLeadingZeros((int) a));
            case TRAILING_ZEROS ->
                (long) (from == Kind.LONG ? Long.numberOfTrailingZeros(a) : Integer.numberOfTrailingZeros((int) a));
            case REVERSE_BYTES -> (long) Integer.reverseBytes((int) a);
            case I2L -> a;
            case U2L -> a & 0xFFFF_FFFFL;
            case I2F -> bits((float) (int) a);
            case I2D -> bits((double) (int) a);
            case L2I -> (long) (int) a;
            case L2F -> bits((float) a);
            case L2D -> bits((double) a);
            case F2I -> (long) (int) f;
            case F2L -> (long) f;
            case F2D -> bits((double) f);
            case D2I -> (long) (int) d;
            case D2L -> (long) d;
            case D2F -> bits((float) d);
            case I2B -> (long) (byte) a;
            case I2C -> (long) (char) a;
            case I2S -> (long) (short) a;
            case BITCAST -> from == Kind.LONG || from == Kind.DOUBLE ? a : (long) (int) a;
            default -> null;
        };
    }

    private static long bits(float value) {
        return Float.floatToRawIntBits(value);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    /** Whether {@code a cond b} holds for two constants of {@code kind}. */
    static boolean compare(Cond cond, Kind kind, long a, long b, boolean unorderedIsTrue) {
        if (kind.isFloating()) {
            double x = kind == Kind.FLOAT ? Float.intBitsToFloat((int) a) : Double.longBitsToDouble(a);
            double y = kind == Kind.FLOAT ? Float.intBitsToFloat((int) b) : Double.longBitsToDouble(b);
            if (Double.isNaN(x) || Double.isNaN(y)) {
                return unorderedIsTrue;
            }
            int order = x < y ? -1 : x > y ? 1 : 0;
            return holds(cond, order, order);
        }
        return holds(cond, Long.compare(a, b), Long.compareUnsigned(a, b));
    }

    private static boolean holds(Cond cond, int signed, int unsigned) {
        return switch (cond) {
            case EQ -> signed == 0;
            case NE -> signed != 0;
            case LT -> signed < 0;
            case GE -> signed >= 0;
            case GT -> signed > 0;
            case LE -> signed <= 0;
            case BELOW -> unsigned < 0;
            case ABOVE_EQ -> unsigned >= 0;
            case ABOVE -> unsigned > 0;
            case BELOW_EQ -> unsigned <= 0;
        };
    }

    /** -1, 0 or 1, or {@code forNaN}. */
    static int compare3(Kind kind, long a, long b, int forNaN) {
        if (compare(Cond.EQ, kind, a, b, false)) {
            return 0;
        }
        if (compare(Cond.LT, kind, a, b, false)) {
            return -1;
        }
        return compare(Cond.GT, kind, a, b, false) ? 1 : forNaN;
    }
}
