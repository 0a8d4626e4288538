package skink.compiler.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;

/**
 * Proves {@code a <= b + c} between INT values of a graph, in the integers, without wrap-around.
 *
 * <p>A goal is proved backwards, in the manner of ABCD (Bodik, Gupta, Sarkar, 2000): from what branches and passed checks
 * tell where they dominate, from the operations that made {@code a} and {@code b} (each with its own condition that it did
 * not wrap), and for phis by proving it of every argument at the end of its predecessor. When the way around a loop comes
 * back to the goal about the header's phi, it may be assumed if it has not become stronger: induction over the iterations.
 *
 * <p>R1: a fact about SSA values holds wherever its place dominates, because both sides are then of the same iteration.
 * R2: induction needs the other side to be the same in all iterations: it is defined above the phi. R3: the graph is
 * reducible ({@link #isUsable}), so a block above a loop header is outside of the loop.
 */
final class Inequalities {
    /** {@code a <= b + c} in {@code block} after position {@code index}; a null value stands for 0. */
    private record Fact(Value a, Value b, long c, Block block, int index) {}

    private record Goal(Value a, Value b) {}

    /** Where a goal is to hold: before the value at {@code index} of {@code block}. */
    private record Point(Block block, int index) {}

    private static final int MAX_STEPS = 300;
    private static final int MAX_DEPTH = 24;

    private final Dominators dominators;
    private final Map<Value, Integer> positions = new HashMap<>();
    private final Map<Value, List<Fact>> upper = new HashMap<>();
    private final Map<Value, List<Fact>> lower = new HashMap<>();
    private final Map<Goal, Long> assumptions = new HashMap<>();
    private final Set<Goal> open = new HashSet<>();
    private boolean reducible = true;
    private int steps;

    Inequalities(Graph graph, Dominators dominators) {
        this.dominators = dominators;
        for (Block block : dominators.order()) {
            for (int i = 0; i < block.values().size(); i++) {
                Value value = block.values().get(i);
                positions.put(value, i);
                factsOfGuard(value, block, i);
            }
            factsOfEdge(block);
            for (Block succ : block.succs()) {
                boolean retreats = dominators.orderIndex(succ) <= dominators.orderIndex(block);
                reducible &= !retreats || dominators.dominates(succ, block);
            }
        }
    }

    /** Whether anything may be concluded at all (R3). */
    boolean isUsable() {
        return reducible;
    }

    private void factsOfGuard(Value value, Block block, int index) {
        if (value.op() == Op.BOUNDS_CHECK) {
            Block at = block;
            int after = index;
            if (Cfg.endsTry(value)) {
                at = block.succ(0);
                after = -1;
                if (at.preds().size() != 1) {
                    return;
                }
            }
            add(null, value.arg(0), 0, at, after);
            add(value.arg(0), value.arg(1), -1, at, after);
        } else if (value.op() == Op.NEW_ARRAY && !Cfg.endsTry(value)) {
            add(null, value.arg(0), 0, block, index);
        }
    }

    private void factsOfEdge(Block block) {
        if (block.preds().size() != 1) {
            return;
        }
        Block pred = block.preds().get(0);
        boolean decides = pred.kind() == Block.Kind.IF && pred.succ(0) != pred.succ(1);
        if (!decides || pred.control().op() != Op.CMP || pred.control().arg(0).kind() != Kind.INT) {
            return;
        }
        Value condition = pred.control();
        Cond cond = condition.aux(Cond.class);
        if (pred.succ(0) != block) {
            cond = cond.negate();
        }
        Value a = condition.arg(0);
        Value b = condition.arg(1);
        switch (cond) {
            case LT -> add(a, b, -1, block, -1);
            case LE -> add(a, b, 0, block, -1);
            case GT -> add(b, a, -1, block, -1);
            case GE -> add(b, a, 0, block, -1);
            case EQ -> {
                add(a, b, 0, block, -1);
                add(b, a, 0, block, -1);
            }
            case NE -> {
                if (Simplifier.isConstant(b) && Ranges.min(a) == b.auxInt()) {
                    add(b, a, -1, block, -1);
                }
            }
            case BELOW -> {
                if (Ranges.min(b) >= 0) {
                    add(null, a, 0, block, -1);
                    add(a, b, -1, block, -1);
                }
            }
            default -> {}
        }
    }

    private void add(Value left, Value right, long c, Block block, int index) {
        Value a = strip(left);
        Value b = strip(right);
        long sum = c;
        if (a != null && a.op() == Op.CONST_INT) {
            sum -= a.auxInt();
            a = null;
        }
        if (b != null && b.op() == Op.CONST_INT) {
            sum += b.auxInt();
            b = null;
        }
        Fact fact = new Fact(a, b, sum, block, index);
        if (a != null) {
            upper.computeIfAbsent(a, k -> new ArrayList<>(2)).add(fact);
        }
        if (b != null) {
            lower.computeIfAbsent(b, k -> new ArrayList<>(2)).add(fact);
        }
    }

    /** The value under checks that give back their argument. */
    private static Value strip(Value value) {
        Value result = value;
        while (result != null && (result.op() == Op.BOUNDS_CHECK || result.op() == Op.ZERO_CHECK)) {
            result = result.arg(0);
        }
        return result;
    }

    /** Whether {@code a <= b + c} where {@code at} stands; null is 0. */
    boolean holds(Value a, Value b, long c, Value at) {
        steps = 0;
        assumptions.clear();
        open.clear();
        return reducible && prove(a, b, c, new Point(at.block(), positions.get(at)), 0);
    }

    /** Whether {@code a <= b + c} at the end of {@code block}; null is 0. */
    boolean holdsAtEnd(Value a, Value b, long c, Block block) {
        steps = 0;
        assumptions.clear();
        open.clear();
        return reducible && prove(a, b, c, new Point(block, Integer.MAX_VALUE), 0);
    }

    private boolean prove(Value left, Value right, long offset, Point at, int depth) {
        Value a = strip(left);
        Value b = strip(right);
        long c = offset;
        if (a != null && a.op() == Op.CONST_INT) {
            c -= a.auxInt();
            a = null;
        }
        if (b != null && b.op() == Op.CONST_INT) {
            c += b.auxInt();
            b = null;
        }
        if (isSame(a, b)) {
            return c >= 0;
        }
        if (Ranges.max(a) <= Ranges.min(b) + c) {
            return true;
        }
        if (++steps > MAX_STEPS || depth > MAX_DEPTH) {
            return false;
        }
        Goal goal = new Goal(a, b);
        Long assumed = assumptions.get(goal);
        if (assumed != null) {
            return assumed <= c;
        }
        if (!open.add(goal)) {
            return false;
        }
        boolean proved = fromFacts(a, b, c, at, depth + 1)
                || a != null && fromLeft(a, b, c, at, depth + 1)
                || b != null && fromRight(a, b, c, at, depth + 1);
        open.remove(goal);
        return proved;
    }

    /**
     * Proves the goal of each argument of {@code phi}, which is one side of it, at the end of its predecessor. For a loop
     * header the goal itself may be assumed meanwhile: there it speaks of the iteration before.
     */
    private boolean fromPhi(Value phi, Value a, Value b, long c, int depth) {
        Block block = phi.block();
        if (!isAbove(phi == a ? b : a, block)) {
            return false;
        }
        Goal goal = new Goal(a, b);
        boolean header = block.preds().stream().anyMatch(p -> dominators.dominates(block, p));
        if (header) {
            assumptions.put(goal, c);
        }
        boolean proved = true;
        for (int i = 0; proved && i < phi.args().size(); i++) {
            Point end = new Point(block.preds().get(i), Integer.MAX_VALUE);
            Value arg = phi.arg(i);
            proved = phi == a ? prove(arg, b, c, end, depth) : prove(a, arg, c, end, depth);
        }
        if (header) {
            assumptions.remove(goal);
        }
        return proved;
    }

    private static boolean isSame(Value a, Value b) {
        if (a == b) {
            return true;
        }
        return a != null
                && b != null
                && a.op() == Op.ARRAY_LENGTH
                && b.op() == Op.ARRAY_LENGTH
                && StaticTypes.stripGuards(a.arg(0)) == StaticTypes.stripGuards(b.arg(0));
    }

    private boolean fromFacts(Value a, Value b, long c, Point at, int depth) {
        if (a != null) {
            for (Fact fact : upper.getOrDefault(a, List.of())) {
                if (isKnown(fact, at) && prove(fact.b, b, c - fact.c, at, depth)) {
                    return true;
                }
            }
        }
        if (b != null) {
            for (Fact fact : lower.getOrDefault(b, List.of())) {
                if (isKnown(fact, at) && prove(a, fact.a, c - fact.c, at, depth)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isKnown(Fact fact, Point at) {
        return fact.block == at.block ? fact.index < at.index : dominators.dominates(fact.block, at.block);
    }

    private boolean isNotNegative(Value value, Point at, int depth) {
        return prove(null, value, 0, at, depth);
    }

    /** By the operation that made {@code a}: it is at most ... */
    private boolean fromLeft(Value a, Value b, long c, Point at, int depth) {
        switch (a.op()) {
            case ADD -> {
                if (!Simplifier.isConstant(a.arg(1))) {
                    return false;
                }
                long k = a.arg(1).auxInt();
                boolean wrapIsHarmless = k < 0
                        ? prove(null, a.arg(0), k - Integer.MIN_VALUE, at, depth)
                        : Integer.MIN_VALUE + k - 1 <= Ranges.min(b) + c;
                return wrapIsHarmless && prove(a.arg(0), b, c - k, at, depth);
            }
            case SUB -> {
                return isNotNegative(a.arg(1), at, depth)
                        && isNotNegative(a.arg(0), at, depth)
                        && prove(a.arg(0), b, c, at, depth);
            }
            case SHR, DIV -> {
                return Ranges.min(a.arg(1)) > 0
                        && isNotNegative(a.arg(0), at, depth)
                        && prove(a.arg(0), b, c, at, depth);
            }
            case USHR -> {
                return isNotNegative(a.arg(0), at, depth) && prove(a.arg(0), b, c, at, depth);
            }
            case AND -> {
                return isNotNegative(a.arg(1), at, depth) && prove(a.arg(1), b, c, at, depth)
                        || isNotNegative(a.arg(0), at, depth) && prove(a.arg(0), b, c, at, depth);
            }
            case REM -> {
                return prove(null, a.arg(1), -1, at, depth) && prove(a.arg(1), b, c + 1, at, depth);
            }
            case SELECT -> {
                return prove(a.arg(1), b, c, at, depth) && prove(a.arg(2), b, c, at, depth);
            }
            case PHI -> {
                return fromPhi(a, a, b, c, depth);
            }
            default -> {
                return false;
            }
        }
    }

    /** By the operation that made {@code b}: it is at least ... */
    private boolean fromRight(Value a, Value b, long c, Point at, int depth) {
        boolean signOnly = a == null && c >= 0;
        switch (b.op()) {
            case ADD -> {
                if (!Simplifier.isConstant(b.arg(1))) {
                    return signOnly && isSmall(b.arg(0), at, depth) && isSmall(b.arg(1), at, depth);
                }
                long k = b.arg(1).auxInt();
                boolean wrapIsHarmless = k > 0
                        ? prove(b.arg(0), null, Integer.MAX_VALUE - k, at, depth)
                        : Ranges.max(a) <= Integer.MAX_VALUE + k + 1 + c;
                return wrapIsHarmless && prove(a, b.arg(0), c + k, at, depth);
            }
            case SUB -> {
                return a == null
                        && isNotNegative(b.arg(1), at, depth)
                        && isNotNegative(b.arg(0), at, depth)
                        && prove(b.arg(1), b.arg(0), c, at, depth);
            }
            case SHR, DIV -> {
                return signOnly && Ranges.min(b.arg(1)) >= 0 && isNotNegative(b.arg(0), at, depth);
            }
            case REM -> {
                return signOnly && isNotNegative(b.arg(0), at, depth);
            }
            case AND -> {
                return signOnly && (isNotNegative(b.arg(1), at, depth) || isNotNegative(b.arg(0), at, depth));
            }
            case SELECT -> {
                return prove(a, b.arg(1), c, at, depth) && prove(a, b.arg(2), c, at, depth);
            }
            case PHI -> {
                return fromPhi(b, a, b, c, depth);
            }
            default -> {
                return false;
            }
        }
    }

    /** Whether the value is from 0 to half of the largest INT, so that the sum of two such does not wrap. */
    private boolean isSmall(Value value, Point at, int depth) {
        return isNotNegative(value, at, depth) && prove(value, null, Integer.MAX_VALUE / 2, at, depth);
    }

    /** Whether the value is the same whenever control comes to {@code block} during one activation of its loop (R2). */
    private boolean isAbove(Value value, Block block) {
        if (value == null) {
            return true;
        }
        Value anchor = value.op() == Op.ARRAY_LENGTH ? StaticTypes.stripGuards(value.arg(0)) : value;
        return anchor.block() != block && dominators.dominates(anchor.block(), block);
    }
}
