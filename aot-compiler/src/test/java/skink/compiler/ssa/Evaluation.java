package skink.compiler.ssa;

/** The meaning of floating operations on numbers, by the host's own arithmetic: an oracle independent of the folder. */
final class Evaluation {
    private Evaluation() {}

    static Object of(Value v, Object[] a) {
        return switch (v.op()) {
            case CONST_INT -> (int) v.auxInt();
            case CONST_LONG -> v.auxInt();
            case CONST_FLOAT -> Float.intBitsToFloat((int) v.auxInt());
            case CONST_DOUBLE -> Double.longBitsToDouble(v.auxInt());
            case SELECT -> (Integer) a[0] != 0 ? a[1] : a[2];
            case CMP -> compare(v, a[0], a[1]) ? 1 : 0;
            case CMP3 -> compare3(a[0], a[1], (int) v.auxInt());
            case MUL_WIDE_UNSIGNED -> Integer.toUnsignedLong((Integer) a[0]) * Integer.toUnsignedLong((Integer) a[1]);
            case U2L -> Integer.toUnsignedLong((Integer) a[0]);
            case BITCAST -> bitcast(a[0]);
            case BIT_COUNT -> a[0] instanceof Long x ? Long.bitCount(x) : Integer.bitCount((Integer) a[0]);
            case LEADING_ZEROS ->
                a[0] instanceof Long x ? Long.numberOfLeadingZeros(x) : Integer.numberOfLeadingZeros((Integer) a[0]);
            case TRAILING_ZEROS ->
                a[0] instanceof Long x ? Long.numberOfTrailingZeros(x) : Integer.numberOfTrailingZeros((Integer) a[0]);
            case REVERSE_BYTES -> Integer.reverseBytes((Integer) a[0]);
            case I2L, F2L, D2L -> ((Number) a[0]).longValue();
            case I2F, L2F, D2F -> ((Number) a[0]).floatValue();
            case I2D, L2D, F2D -> ((Number) a[0]).doubleValue();
            case L2I, F2I, D2I -> ((Number) a[0]).intValue();
            case I2B -> (int) ((Integer) a[0]).byteValue();
            case I2S -> (int) ((Integer) a[0]).shortValue();
            case I2C -> (Integer) a[0] & 0xFFFF;
            default ->
                switch (v.kind()) {
                    case INT -> ofInt(v.op(), a);
                    case LONG -> ofLong(v.op(), a);
                    case FLOAT -> ofFloat(v.op(), a);
                    case DOUBLE -> ofDouble(v.op(), a);
                    default -> throw new IllegalStateException("no evaluation of " + GraphPrinter.line(v));
                };
        };
    }

    private static boolean compare(Value v, Object a, Object b) {
        Cond cond = v.aux(Cond.class);
        if (a == null || b == null || !(a instanceof Number)) {
            return (a == b) == (cond == Cond.EQ);
        }
        if (a instanceof Float || a instanceof Double) {
            double x = ((Number) a).doubleValue();
            double y = ((Number) b).doubleValue();
            if (Double.isNaN(x) || Double.isNaN(y)) {
                return v.unorderedIsTrue();
            }
            return switch (cond) {
                case EQ -> x == y;
                case NE -> x != y;
                case LT -> x < y;
                case GE -> x >= y;
                case GT -> x > y;
                case LE -> x <= y;
                default -> throw new IllegalStateException("unsigned comparison of floating values");
            };
        }
        long x = ((Number) a).longValue();
        long y = ((Number) b).longValue();
        int unsigned = Long.compareUnsigned(x, y);
        return switch (cond) {
            case EQ -> x == y;
            case NE -> x != y;
            case LT -> x < y;
            case GE -> x >= y;
            case GT -> x > y;
            case LE -> x <= y;
            case BELOW -> unsigned < 0;
            case ABOVE_EQ -> unsigned >= 0;
            case ABOVE -> unsigned > 0;
            case BELOW_EQ -> unsigned <= 0;
        };
    }

    private static int compare3(Object a, Object b, int forNaN) {
        if (a instanceof Long x) {
            return Long.compare(x, (Long) b);
        }
        double x = ((Number) a).doubleValue();
        double y = ((Number) b).doubleValue();
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : forNaN;
    }

    private static Object bitcast(Object a) {
        if (a instanceof Float x) {
            return Float.floatToRawIntBits(x);
        } else if (a instanceof Double x) {
            return Double.doubleToRawLongBits(x);
        } else if (a instanceof Integer x) {
            return Float.intBitsToFloat(x);
        }
        return Double.longBitsToDouble((Long) a);
    }

    private static Object ofInt(Op op, Object[] a) {
        int x = (Integer) a[0];
        int y = a.length > 1 ? (Integer) a[1] : 0;
        return switch (op) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case REM -> x % y;
            case NEG -> -x;
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
            case SHL -> x << y;
            case SHR -> x >> y;
            case USHR -> x >>> y;
            default -> throw new IllegalStateException("no evaluation of " + op);
        };
    }

    private static Object ofLong(Op op, Object[] a) {
        long x = (Long) a[0];
        long y = a.length > 1 ? ((Number) a[1]).longValue() : 0;
        return switch (op) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case REM -> x % y;
            case NEG -> -x;
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
            case SHL -> x << y;
            case SHR -> x >> y;
            case USHR -> x >>> y;
            default -> throw new IllegalStateException("no evaluation of " + op);
        };
    }

    private static Object ofFloat(Op op, Object[] a) {
        float x = (Float) a[0];
        float y = a.length > 1 ? (Float) a[1] : 0;
        return switch (op) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case REM -> x % y;
            case NEG -> -x;
            case SQRT -> (float) Math.sqrt(x);
            case ABS -> Math.abs(x);
            default -> throw new IllegalStateException("no evaluation of " + op);
        };
    }

    private static Object ofDouble(Op op, Object[] a) {
        double x = (Double) a[0];
        double y = a.length > 1 ? (Double) a[1] : 0;
        return switch (op) {
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case REM -> x % y;
            case NEG -> -x;
            case SQRT -> Math.sqrt(x);
            case ABS -> Math.abs(x);
            default -> throw new IllegalStateException("no evaluation of " + op);
        };
    }
}
