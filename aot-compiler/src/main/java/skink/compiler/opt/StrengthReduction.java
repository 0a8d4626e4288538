package skink.compiler.opt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/**
 * Replaces multiplications and divisions by constants where shifts, masks and sums do the same at less cost.
 *
 * <ul>
 *   <li>By a power of two: a dividend that is never negative is shifted and masked; of a LONG that may be, the quotient is
 *       rounded towards 0 by adding divisor - 1 to negative dividends first.
 *   <li>{@code x % 2^k == 0} asks for the low bits of x, whatever its sign.
 *   <li>A LONG that is a widened INT is divided as INT. The divisor must not be -1: MIN / -1 is no INT.
 *   <li>INT times 2^k + 1 or 2^k - 1 is a shift and a sum; 3, 5 and 9 are left to the addressing modes.
 * </ul>
 *
 * Other constant divisors of INT are left to the selection of instructions, which multiplies by the reciprocal; those of LONG
 * to the run-time routine. All decisions are made on the graph as it came in, then carried out.
 */
public final class StrengthReduction implements Pass {
    @Override
    public boolean run(Graph graph, PassContext context) {
        List<Value> candidates = new ArrayList<>();
        for (Block block : graph.blocks()) {
            block.values().stream().filter(StrengthReduction::isCandidate).forEach(candidates::add);
        }
        if (candidates.isEmpty()) {
            return false;
        }
        return new Reduction(graph, neverNegative(graph, candidates)).run(candidates);
    }

    private static boolean isCandidate(Value v) {
        boolean integer = v.kind() == Kind.INT || v.kind() == Kind.LONG;
        return switch (v.op()) {
            case DIV, REM, MUL -> integer && isConstant(v.arg(1));
            case CMP ->
                v.arg(0).op() == Op.REM
                        && v.arg(0).kind() != Kind.FLOAT
                        && v.arg(0).kind() != Kind.DOUBLE;
            default -> false;
        };
    }

    private static boolean isConstant(Value v) {
        return v.op() == Op.CONST_INT || v.op() == Op.CONST_LONG;
    }

    /** The INT divisions by powers of two whose dividend is never negative. */
    private static Set<Value> neverNegative(Graph graph, List<Value> candidates) {
        Set<Value> result = new HashSet<>();
        DifferenceProof proof = null;
        for (Value v : candidates) {
            boolean divides = v.op() == Op.DIV || v.op() == Op.REM;
            if (divides && v.kind() == Kind.INT && isPowerOfTwo(v.arg(1).auxInt())) {
                proof = proof == null ? new DifferenceProof(graph, new Dominators(graph)) : proof;
                int place = v.block().values().indexOf(v);
                if (proof.prove(null, v.arg(0), 0, v.block(), place) != DifferenceProof.FAILED) {
                    result.add(v);
                }
            }
        }
        return result;
    }

    private static boolean isPowerOfTwo(long c) {
        return c > 1 && Long.bitCount(c) == 1;
    }

    /** The replacements in one graph. */
    private record Reduction(Graph graph, Set<Value> neverNegative) {
        boolean run(List<Value> candidates) {
            boolean changed = false;
            for (Value v : candidates) {
                Value reduced = reduce(v);
                if (reduced != null) {
                    Cfg.replace(v, reduced);
                    changed = true;
                }
            }
            return changed;
        }

        private Value reduce(Value v) {
            return switch (v.op()) {
                case MUL ->
                    v.kind() == Kind.INT ? multiply(v, v.arg(0), v.arg(1).auxInt()) : null;
                case DIV, REM -> v.kind() == Kind.INT ? divideInt(v) : divideLong(v);
                default -> compareLowBits(v);
            };
        }

        private Value before(Value at, Op op, Kind kind, Value... args) {
            Value value = graph.newValue(op, kind, null, 0, at.position(), args);
            at.block().insert(at.block().values().indexOf(at), value);
            return value;
        }

        private Value multiply(Value v, Value x, long c) {
            if (c <= 9) {
                return c == 7 ? shiftAnd(v, Op.SUB, x, 3) : null;
            }
            if (Long.bitCount(c - 1) == 1) {
                return shiftAnd(v, Op.ADD, x, Long.numberOfTrailingZeros(c - 1));
            }
            return Long.bitCount(c + 1) == 1 ? shiftAnd(v, Op.SUB, x, Long.numberOfTrailingZeros(c + 1)) : null;
        }

        private Value shiftAnd(Value v, Op op, Value x, int bits) {
            return before(v, op, Kind.INT, before(v, Op.SHL, Kind.INT, x, graph.constInt(bits)), x);
        }

        private Value divideInt(Value v) {
            if (!neverNegative.contains(v)) {
                return null;
            }
            int c = (int) v.arg(1).auxInt();
            return v.op() == Op.DIV
                    ? before(v, Op.USHR, Kind.INT, v.arg(0), graph.constInt(Integer.numberOfTrailingZeros(c)))
                    : before(v, Op.AND, Kind.INT, v.arg(0), graph.constInt(c - 1));
        }

        private Value divideLong(Value v) {
            Value x = v.arg(0);
            long c = v.arg(1).auxInt();
            if (x.op() == Op.I2L && c == (int) c && c != -1 && c != 0) {
                return before(v, Op.I2L, Kind.LONG, before(v, v.op(), Kind.INT, x.arg(0), graph.constInt((int) c)));
            }
            if (!isPowerOfTwo(c)) {
                return null;
            }
            int bits = Long.numberOfTrailingZeros(c);
            Value biased = x;
            boolean unsigned = x.op() == Op.U2L
                    || x.op() == Op.USHR && isConstant(x.arg(1)) && (x.arg(1).auxInt() & 63) != 0
                    || x.op() == Op.AND && isConstant(x.arg(1)) && x.arg(1).auxInt() >= 0;
            if (!unsigned) {
                Value sign = before(v, Op.SHR, Kind.LONG, x, graph.constInt(63));
                Value bias = before(v, Op.USHR, Kind.LONG, sign, graph.constInt(64 - bits));
                biased = before(v, Op.ADD, Kind.LONG, x, bias);
            }
            if (v.op() == Op.DIV) {
                return before(v, Op.SHR, Kind.LONG, biased, graph.constInt(bits));
            }
            Value multiple = before(v, Op.AND, Kind.LONG, biased, graph.constLong(-c));
            return before(v, Op.SUB, Kind.LONG, x, multiple);
        }

        /** {@code x % 2^k == 0} or {@code != 0}; the remainder stays if others use it. */
        private Value compareLowBits(Value v) {
            Value remainder = v.arg(0);
            Cond cond = v.aux(Cond.class);
            boolean divisibility = (cond == Cond.EQ || cond == Cond.NE)
                    && isConstant(v.arg(1))
                    && v.arg(1).auxInt() == 0
                    && remainder.op() == Op.REM
                    && isConstant(remainder.arg(1))
                    && isPowerOfTwo(remainder.arg(1).auxInt());
            if (!divisibility) {
                return null;
            }
            Kind kind = remainder.kind();
            long mask = remainder.arg(1).auxInt() - 1;
            Value low = before(
                    v,
                    Op.AND,
                    kind,
                    remainder.arg(0),
                    kind == Kind.INT ? graph.constInt((int) mask) : graph.constLong(mask));
            Value result = graph.newValue(Op.CMP, Kind.INT, cond, 0, v.position(), low, v.arg(1));
            v.block().insert(v.block().values().indexOf(v), result);
            return result;
        }
    }
}
