package skink.compiler.opt;

import static skink.compiler.opt.Simplifier.isConstant;

import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;

/** Rules for CMP: constants to the right, three-way results compared with 0 become comparisons of the operands. */
final class Comparisons {
    private final Simplifier simplifier;

    Comparisons(Simplifier simplifier) {
        this.simplifier = simplifier;
    }

    Value simplify(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        Cond cond = v.aux(Cond.class);
        if (a.kind() == Kind.REF) {
            return references(v, cond);
        }
        if (a.kind().isFloating()) {
            return null;
        }
        if (isConstant(a)) {
            return compare(v, cond.swap(), b, a, v.auxInt());
        }
        if (a == b) {
            return outcome(cond == Cond.EQ
                    || cond == Cond.LE
                    || cond == Cond.GE
                    || cond == Cond.ABOVE_EQ
                    || cond == Cond.BELOW_EQ);
        }
        if (isConstant(b, 0) && a.kind() == Kind.INT) {
            return withZero(v, cond, a);
        }
        if (a.op() == Op.CMP3 && isConstant(b)) {
            return threeWayWithOne(v, cond, a, b.auxInt());
        }
        if (isBoolean(a) && isConstant(b, 1) && (cond == Cond.EQ || cond == Cond.NE)) {
            return truth(v, a, cond == Cond.EQ);
        }
        return withConstant(v, cond, a, b);
    }

    private Value compare(Value at, Cond cond, Value a, Value b, long unordered) {
        return simplifier.before(at, Op.CMP, Kind.INT, cond, unordered, a, b);
    }

    private Value outcome(boolean holds) {
        return simplifier.graph().constInt(holds ? 1 : 0);
    }

    private Value references(Value v, Cond cond) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (StaticTypes.stripGuards(a) == StaticTypes.stripGuards(b)) {
            return outcome(cond == Cond.EQ);
        }
        if (a.op() == Op.NULL) {
            return compare(v, cond, b, a, 0);
        }
        if (b.op() != Op.NULL) {
            boolean distinct = a.op() == Op.CONST_OBJECT && b.op() == Op.CONST_OBJECT && a.aux() != b.aux();
            return distinct ? outcome(cond == Cond.NE) : null;
        }
        if (PassContext.isNeverNull(a, simplifier.graph())) {
            return outcome(cond == Cond.NE);
        }
        Value base = StaticTypes.stripGuards(a);
        return base == a ? null : compare(v, cond, base, b, 0);
    }

    static boolean isBoolean(Value v) {
        return v.op() == Op.CMP || v.op() == Op.INSTANCEOF;
    }

    /** {@code v} as the truth or the falsehood of the boolean {@code a}. */
    private Value truth(Value v, Value a, boolean positive) {
        if (positive) {
            return a;
        }
        if (a.op() != Op.CMP) {
            return null;
        }
        boolean floating = a.arg(0).kind().isFloating();
        long unordered = floating ? 1 - a.auxInt() : 0;
        return compare(v, a.aux(Cond.class).negate(), a.arg(0), a.arg(1), unordered);
    }

    private Value withZero(Value v, Cond cond, Value a) {
        boolean equality = cond == Cond.EQ || cond == Cond.NE;
        if (cond == Cond.BELOW || cond == Cond.ABOVE_EQ) {
            return outcome(cond == Cond.ABOVE_EQ);
        }
        if (isBoolean(a) && equality) {
            return truth(v, a, cond == Cond.NE);
        }
        if (a.op() == Op.CMP3) {
            return threeWay(v, cond, a);
        }
        if ((a.op() == Op.SUB || a.op() == Op.XOR) && equality) {
            return compare(v, cond, a.arg(0), a.arg(1), 0);
        }
        return withConstant(v, cond, a, v.arg(1));
    }

    /** For a NaN operand the three-way result is auxInt: the outcome is that of comparing it with 0. */
    private Value threeWay(Value v, Cond cond, Value three) {
        boolean floating = three.arg(0).kind().isFloating();
        boolean unordered = floating && Arithmetic.compare(cond, Kind.INT, three.auxInt(), 0, false);
        return compare(v, cond, three.arg(0), three.arg(1), unordered ? 1 : 0);
    }

    private Value threeWayWithOne(Value v, Cond cond, Value three, long constant) {
        Cond same = null;
        if (constant == 1) {
            same = cond == Cond.EQ || cond == Cond.GE ? Cond.GT : cond == Cond.NE || cond == Cond.LT ? Cond.LE : null;
        } else if (constant == -1) {
            same = cond == Cond.EQ || cond == Cond.LE ? Cond.LT : cond == Cond.NE || cond == Cond.GT ? Cond.GE : null;
        }
        return same == null ? null : threeWay(v, same, three);
    }

    private Value withConstant(Value v, Cond cond, Value a, Value b) {
        if (!isConstant(b) || a.kind() != Kind.INT) {
            return longWithConstant(v, cond, a, b);
        }
        long c = b.auxInt();
        boolean equality = cond == Cond.EQ || cond == Cond.NE;
        if (equality && a.op() == Op.ADD && isConstant(a.arg(1))) {
            int moved = (int) (c - a.arg(1).auxInt());
            return compare(v, cond, a.arg(0), simplifier.graph().constInt(moved), 0);
        }
        if (cond == Cond.GT && c != 0 && c != Integer.MAX_VALUE) {
            return compare(v, Cond.GE, a, simplifier.graph().constInt((int) c + 1), 0);
        }
        if (cond == Cond.LE && c != 0 && c != Integer.MAX_VALUE) {
            return compare(v, Cond.LT, a, simplifier.graph().constInt((int) c + 1), 0);
        }
        if (cond == Cond.LT && c == Integer.MIN_VALUE || cond == Cond.GE && c == Integer.MIN_VALUE) {
            return outcome(cond == Cond.GE);
        }
        return null;
    }

    /** A widened INT is compared as an INT where the constant fits. */
    private Value longWithConstant(Value v, Cond cond, Value a, Value b) {
        boolean fits = a.op() == Op.I2L && isConstant(b) && b.auxInt() == (int) b.auxInt() && !cond.isUnsigned();
        return fits ? compare(v, cond, a.arg(0), simplifier.graph().constInt((int) b.auxInt()), 0) : null;
    }
}
