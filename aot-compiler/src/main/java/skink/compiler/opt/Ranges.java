package skink.compiler.opt;

import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/**
 * Intervals of terms (see {@link DominatingFacts}) from their own operations alone, wherever they are used.
 *
 * <p>An interval that an INT operation could leave by overflow is all of INT.
 */
final class Ranges {
    /** low <= value <= high. */
    record Range(long low, long high) {
        static final Range ALL = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);

        /** The interval, or all of INT if it does not fit. */
        static Range of(long low, long high) {
            return low < Integer.MIN_VALUE || high > Integer.MAX_VALUE ? ALL : new Range(low, high);
        }

        Range union(Range other) {
            return new Range(Math.min(low, other.low), Math.max(high, other.high));
        }

        Range intersection(long otherLow, long otherHigh) {
            long newLow = Math.max(low, otherLow);
            long newHigh = Math.min(high, otherHigh);
            return newLow > newHigh ? this : new Range(newLow, newHigh);
        }
    }

    private static final int MAX_DEPTH = 5;
    private static final Range ZERO = new Range(0, 0);
    private static final Range LENGTH = new Range(0, DominatingFacts.MAX_ARRAY_LENGTH);

    private Ranges() {}

    /** The range of a term. */
    static Range of(Value term) {
        return of(term, 0);
    }

    private static Range of(Value v, int depth) {
        if (v == null) {
            return ZERO;
        }
        if (depth > MAX_DEPTH) {
            return Range.ALL;
        }
        return switch (v.kind()) {
            case REF -> LENGTH;
            case INT -> ofInt(v, depth + 1);
            default -> Range.ALL;
        };
    }

    private static Range ofInt(Value v, int depth) {
        return switch (v.op()) {
            case CONST_INT -> new Range(v.auxInt(), v.auxInt());
            case CMP, INSTANCEOF -> new Range(0, 1);
            case CMP3 -> new Range(-1, 1);
            case I2B -> new Range(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case I2S -> new Range(Short.MIN_VALUE, Short.MAX_VALUE);
            case I2C -> new Range(0, Character.MAX_VALUE);
            case BIT_COUNT, LEADING_ZEROS, TRAILING_ZEROS -> new Range(0, 64);
            case ARRAY_LENGTH -> LENGTH;
            case ARRAY_LOAD, LOAD -> ofMemory(v.aux(MemType.class));
            case BOUNDS_CHECK ->
                of(v.arg(0), depth).intersection(0, of(v.arg(1), depth).high() - 1);
            case ZERO_CHECK -> of(v.arg(0), depth);
            case ADD, SUB, MUL -> arithmetic(v.op(), of(v.arg(0), depth), of(v.arg(1), depth));
            case AND, OR, XOR -> bits(v.op(), of(v.arg(0), depth), of(v.arg(1), depth));
            case SHL, SHR, USHR -> shift(v, depth);
            case DIV, REM -> division(v, depth);
            case SELECT -> of(v.arg(1), depth).union(of(v.arg(2), depth));
            case PHI -> ofPhi(v, depth);
            default -> Range.ALL;
        };
    }

    private static Range ofMemory(MemType type) {
        return switch (type) {
            case BYTE -> new Range(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> new Range(Short.MIN_VALUE, Short.MAX_VALUE);
            case CHAR -> new Range(0, Character.MAX_VALUE);
            default -> Range.ALL;
        };
    }

    static Range arithmetic(Op op, Range a, Range b) {
        if (op == Op.ADD) {
            return Range.of(a.low + b.low, a.high + b.high);
        }
        if (op == Op.SUB) {
            return Range.of(a.low - b.high, a.high - b.low);
        }
        long first = a.low * b.low;
        long second = a.low * b.high;
        long third = a.high * b.low;
        long fourth = a.high * b.high;
        return Range.of(
                Math.min(Math.min(first, second), Math.min(third, fourth)),
                Math.max(Math.max(first, second), Math.max(third, fourth)));
    }

    private static Range bits(Op op, Range a, Range b) {
        if (op == Op.AND) {
            if (a.low >= 0 || b.low >= 0) {
                long highA = a.low >= 0 ? a.high : Integer.MAX_VALUE;
                long highB = b.low >= 0 ? b.high : Integer.MAX_VALUE;
                return new Range(0, Math.min(highA, highB));
            }
            return Range.ALL;
        }
        if (a.low >= 0 && b.low >= 0) {
            long ones = Math.max(Long.highestOneBit(a.high), Long.highestOneBit(b.high)) * 2 - 1;
            return new Range(0, Math.max(ones, 0));
        }
        return Range.ALL;
    }

    private static Range shift(Value v, int depth) {
        if (v.arg(1).op() != Op.CONST_INT) {
            return Range.ALL;
        }
        int count = (int) v.arg(1).auxInt() & 31;
        Range a = of(v.arg(0), depth);
        return switch (v.op()) {
            case SHL -> Range.of(a.low << count, a.high << count);
            case SHR -> new Range(a.low >> count, a.high >> count);
            default -> {
                if (a.low >= 0) {
                    yield new Range(a.low >> count, a.high >> count);
                }
                yield count == 0 ? a : new Range(0, 0xFFFF_FFFFL >>> count);
            }
        };
    }

    private static Range division(Value v, int depth) {
        Range a = of(v.arg(0), depth);
        Range b = of(v.arg(1), depth);
        if (b.low <= 0) {
            return Range.ALL;
        }
        if (v.op() == Op.DIV) {
            return new Range(a.low < 0 ? a.low / b.low : 0, a.high < 0 ? 0 : a.high / b.low);
        }
        long most = b.high - 1;
        return new Range(a.low < 0 ? Math.max(a.low, -most) : 0, a.high < 0 ? 0 : Math.min(a.high, most));
    }

    /** Arguments that are phis or depend on others tell too little to be worth following. */
    private static Range ofPhi(Value phi, int depth) {
        Range result = null;
        for (Value arg : phi.args()) {
            if (arg.op() == Op.PHI) {
                return Range.ALL;
            }
            Range next = of(arg, depth + 1);
            result = result == null ? next : result.union(next);
        }
        return result == null ? Range.ALL : result;
    }
}
