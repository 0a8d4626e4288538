package skink.compiler.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/**
 * Proves bounds on the difference of two terms at a place of a graph, on demand.
 *
 * <p>The idea is that of Bodik, Gupta and Sarkar, "ABCD: Eliminating Array Bounds Checks on Demand", 2000: a claim
 * {@code a - b <= c} follows from claims about what a is made of; a loop is an induction. Where they rename values
 * after every branch, this looks for the facts of dominating branches and checks ({@link DominatingFacts}) at the place
 * of the claim. Unlike there, numbers are those of the machine: each rule says what rules out that an overflow spoils it.
 *
 * <ul>
 *   <li>P1: a claim is about the mathematical values of the latest instances of its terms, whenever control is at its
 *       place. Both terms are defined on every way there.
 *   <li>P2: a sum x + k that overflows is smaller than the true one for k &gt; 0 and larger for k &lt; 0. So a claim that it
 *       is at most something needs no care for k &gt; 0, one that it is at least something none for k &lt; 0.
 *   <li>P3: a claim about a phi is claimed of each argument at the end of its predecessor. The other term must be
 *       defined strictly above the phi's block, so that it is the same instance in both places.
 *   <li>P4: while that is under way, the same claim about the phi, or a weaker one, may be used: there it is about an
 *       earlier instance, so this is induction over time.
 *   <li>P5: a check's facts hold after it, even when it was itself found superfluous: its proof uses only what ran
 *       before it.
 * </ul>
 */
final class DifferenceProof {
    /** The result of a claim that was not proved. */
    static final int FAILED = -1;

    /** Bits of a successful result: what the proof used. */
    static final int BY_CONDITION = 1;

    static final int BY_CHECK = 2;
    static final int BY_INDUCTION = 4;

    /** The work spent on one claim, in steps. */
    private static final int MAX_STEPS = 150;

    private static final int MAX_DEPTH = 24;
    private static final long HALF_RANGE = 1L << 30;

    /** Before position {@code index} of the block, or on the edge to {@code edgeTo}; facts that hold only here. */
    private record Place(Block block, int index, Block edgeTo, List<DominatingFacts.Fact> extra) {
        static Place endOf(Block block, Block edgeTo) {
            return new Place(block, Integer.MAX_VALUE, edgeTo, DominatingFacts.onEdge(block, edgeTo));
        }

        Place with(List<DominatingFacts.Fact> more) {
            List<DominatingFacts.Fact> all = new ArrayList<>(extra);
            all.addAll(more);
            return new Place(block, index, edgeTo, all);
        }
    }

    private record Claim(Value a, Value b) {}

    /** A claim that is being proved at a place: to need the same or more there again leads nowhere. */
    private record Open(Value a, Value b, Block block, Block edgeTo) {}

    /** A claim that was not proved while this many others were assumed; it is not tried again, nor a stronger one. */
    private record Failed(Open claim, int assumptions) {}

    private final Dominators dominators;
    private final DominatingFacts facts;
    private final Map<Claim, Long> assumed = new HashMap<>();
    private final Map<Open, Long> open = new HashMap<>();
    private final Map<Failed, Long> failed = new HashMap<>();
    private final Map<Value, Ranges.Range> ranges = new HashMap<>();
    private int stepsLeft;
    private int depth;

    DifferenceProof(Graph graph, Dominators dominators) {
        this.dominators = dominators;
        this.facts = new DominatingFacts(graph, dominators);
    }

    /** Whether {@code a - b <= c} before position {@code index} of the block: {@link #FAILED} or what was used. */
    int prove(Value a, Value b, long c, Block block, int index) {
        return prove(a, b, c, block, index, MAX_STEPS);
    }

    /** As above, giving up after this many steps. */
    int prove(Value a, Value b, long c, Block block, int index, int maxSteps) {
        stepsLeft = maxSteps;
        depth = 0;
        assumed.clear();
        open.clear();
        failed.clear();
        return prove(term(a), term(b), c, new Place(block, index, null, List.of()));
    }

    private Ranges.Range rangeOf(Value term) {
        Ranges.Range known = ranges.get(term);
        if (known == null) {
            known = Ranges.of(term);
            ranges.put(term, known);
        }
        return known;
    }

    private static Value term(Value value) {
        return value == null ? null : DominatingFacts.term(value);
    }

    private boolean holds(Value a, Value b, long c, Place at) {
        return prove(term(a), term(b), c, at) != FAILED;
    }

    private int proveTerms(Value a, Value b, long c, Place at) {
        return prove(term(a), term(b), c, at);
    }

    private boolean isNotNegative(Value v, Place at) {
        return holds(null, v, 0, at);
    }

    private boolean isAtMost(Value v, long limit, Place at) {
        return holds(v, null, limit, at);
    }

    private boolean isAtLeast(Value v, long limit, Place at) {
        return holds(null, v, -limit, at);
    }

    private int prove(Value left, Value right, long bound, Place at) {
        long c = bound;
        Value a = left;
        Value b = right;
        if (a != null && a.op() == Op.CONST_INT) {
            c -= a.auxInt();
            a = null;
        }
        if (b != null && b.op() == Op.CONST_INT) {
            c += b.auxInt();
            b = null;
        }
        if (a == b) {
            return c >= 0 ? 0 : FAILED;
        }
        Ranges.Range rangeA = rangeOf(a);
        Ranges.Range rangeB = rangeOf(b);
        if (rangeA.high() - rangeB.low() <= c) {
            return 0;
        }
        if (rangeA.low() - rangeB.high() > c || depth >= MAX_DEPTH || --stepsLeft < 0) {
            return FAILED;
        }
        Long hypothesis = assumed.get(new Claim(a, b));
        if (hypothesis != null && c >= hypothesis) {
            return BY_INDUCTION;
        }
        Open claim = new Open(a, b, at.block, at.edgeTo);
        Long weaker = open.get(claim);
        if (weaker != null && c <= weaker) {
            return FAILED;
        }
        Failed place = new Failed(claim, assumed.size());
        Long failure = failed.get(place);
        if (failure != null && c <= failure) {
            return FAILED;
        }
        open.put(claim, c);
        depth++;
        int result = search(a, b, c, at);
        depth--;
        if (weaker == null) {
            open.remove(claim);
        } else {
            open.put(claim, weaker);
        }
        if (result == FAILED) {
            failed.merge(place, c, Math::max);
        }
        return result;
    }

    private int search(Value a, Value b, long c, Place at) {
        int result = a == null ? FAILED : byLeft(a, b, c, at);
        if (result == FAILED && b != null) {
            result = byRight(a, b, c, at);
        }
        if (result == FAILED) {
            result = byFacts(a, b, c, at);
        }
        if (result == FAILED && a != null && a.op() == Op.PHI) {
            result = byPhi(a, a, b, c);
        }
        if (result == FAILED && b != null && b.op() == Op.PHI) {
            result = byPhi(b, a, b, c);
        }
        return result;
    }

    // Facts.

    private int byFacts(Value a, Value b, long c, Place at) {
        int result = a == null ? FAILED : byFacts(facts.withLeft(a), a, b, c, at);
        if (result == FAILED && b != null) {
            result = byFacts(facts.withRight(b), a, b, c, at);
        }
        for (int i = 0; i < at.extra.size() && result == FAILED; i++) {
            result = byFact(at.extra.get(i), a, b, c, at);
        }
        return result;
    }

    private int byFacts(List<DominatingFacts.Fact> candidates, Value a, Value b, long c, Place at) {
        for (DominatingFacts.Fact fact : candidates) {
            if (facts.holds(fact, at.block, at.index)) {
                int result = byFact(fact, a, b, c, at);
                if (result != FAILED) {
                    return result;
                }
            }
        }
        return FAILED;
    }

    private int byFact(DominatingFacts.Fact fact, Value a, Value b, long c, Place at) {
        int result = fact.isUnequal() ? byInequality(fact, a, b, c, at) : byDifference(fact, a, b, c, at);
        if (result == FAILED || fact.given() != null && !holds(fact.given(), at)) {
            return FAILED;
        }
        return result | (fact.source() == DominatingFacts.Source.CHECK ? BY_CHECK : BY_CONDITION);
    }

    private boolean holds(DominatingFacts.Fact given, Place at) {
        return prove(given.x(), given.y(), given.bound(), at) != FAILED;
    }

    /** From x - y <= k: if a is x then y - b <= c - k is enough, if b is y then a - x <= c - k is. */
    private int byDifference(DominatingFacts.Fact fact, Value a, Value b, long c, Place at) {
        int result = fact.x() == a ? prove(fact.y(), b, c - fact.bound(), at) : FAILED;
        return result == FAILED && fact.y() == b ? prove(a, fact.x(), c - fact.bound(), at) : result;
    }

    /** From x - y != k and x - y &lt;= k follows x - y &lt;= k - 1; a may be x or b may be y as above. */
    private int byInequality(DominatingFacts.Fact fact, Value a, Value b, long c, Place at) {
        long k = fact.bound();
        int result = FAILED;
        if (fact.x() == a) {
            result = prove(fact.y(), b, c - k + 1, at);
        }
        if (result == FAILED && fact.y() == b) {
            result = prove(a, fact.x(), c - k + 1, at);
        }
        return result == FAILED ? FAILED : and(result, prove(fact.x(), fact.y(), k, at));
    }

    // What the left term is made of: it must not be larger than concluded.

    private int byLeft(Value a, Value b, long c, Place at) {
        return switch (a.op()) {
            case ADD -> leftSum(a, b, c, at);
            case SUB -> leftDifference(a, b, c, at);
            case AND -> leftMask(a.arg(0), a.arg(1), b, c, at);
            case REM -> leftRemainder(a.arg(0), a.arg(1), b, c, at);
            case SHR, USHR, DIV -> leftQuotient(a, b, c, at);
            case I2C -> isNotNegative(a.arg(0), at) ? proveTerms(a.arg(0), b, c, at) : FAILED;
            case SELECT -> bothChoices(a, at, (choice, place) -> proveTerms(choice, b, c, place));
            case MUL, SHL -> b == null ? numericProduct(a, c, at) : FAILED;
            default -> FAILED;
        };
    }

    private int leftSum(Value a, Value b, long c, Place at) {
        Value x = a.arg(0);
        Value y = a.arg(1);
        if (y.op() == Op.CONST_INT) {
            long k = y.auxInt();
            boolean right = k >= 0 || isAtLeast(x, Integer.MIN_VALUE - k, at);
            return right ? proveTerms(x, b, c - k, at) : FAILED;
        }
        if (!isNotNegative(x, at) && !isNotNegative(y, at)) {
            return FAILED;
        }
        long highY = numericHigh(y, at);
        int result = highY == Integer.MAX_VALUE ? FAILED : proveTerms(x, b, c - highY, at);
        if (result == FAILED) {
            long highX = numericHigh(x, at);
            result = highX == Integer.MAX_VALUE ? FAILED : proveTerms(y, b, c - highX, at);
        }
        return result;
    }

    /** x - y is at most x for y >= 0; it cannot fall below the smallest INT if x >= -1. */
    private int leftDifference(Value a, Value b, long c, Place at) {
        Value x = a.arg(0);
        Value y = a.arg(1);
        if (!isAtLeast(x, -1, at) || !isNotNegative(y, at)) {
            return FAILED;
        }
        int result = proveTerms(x, b, c, at);
        return result == FAILED && isAtLeast(y, 1, at) ? proveTerms(x, b, c + 1, at) : result;
    }

    /** x & y is at most each of the two that is not negative. */
    private int leftMask(Value x, Value y, Value b, long c, Place at) {
        int result = isNotNegative(y, at) ? proveTerms(y, b, c, at) : FAILED;
        return result == FAILED && isNotNegative(x, at) ? proveTerms(x, b, c, at) : result;
    }

    /** x % y is less than y > 0, and at most x >= 0. */
    private int leftRemainder(Value x, Value y, Value b, long c, Place at) {
        int result = isAtLeast(y, 1, at) ? proveTerms(y, b, c + 1, at) : FAILED;
        return result == FAILED && isNotNegative(x, at) ? proveTerms(x, b, c, at) : result;
    }

    /** x >= 0 shifted right or divided by a positive constant is at most x; the mean of two such at most one of them. */
    private int leftQuotient(Value a, Value b, long c, Place at) {
        if (a.arg(1).op() != Op.CONST_INT || a.op() == Op.DIV && a.arg(1).auxInt() <= 0) {
            return FAILED;
        }
        Value x = term(a.arg(0));
        int result = isNotNegative(x, at) ? proveTerms(x, b, c, at) : FAILED;
        if (result != FAILED
                || x.op() != Op.ADD
                || a.op() != Op.USHR
                || (a.arg(1).auxInt() & 31) == 0) {
            return result;
        }
        if (!isNotNegative(x.arg(0), at) || !isNotNegative(x.arg(1), at)) {
            return FAILED;
        }
        int first = proveTerms(x.arg(0), b, c, at);
        return first == FAILED ? FAILED : and(first, proveTerms(x.arg(1), b, c, at));
    }

    /** x * k or x &lt;&lt; k for a constant k > 0, against a number. */
    private int numericProduct(Value a, long c, Place at) {
        if (a.arg(1).op() != Op.CONST_INT) {
            return FAILED;
        }
        long k = a.op() == Op.SHL ? 1L << (a.arg(1).auxInt() & 31) : a.arg(1).auxInt();
        if (k <= 0 || c < 0 || !isAtLeast(a.arg(0), -(Integer.MAX_VALUE / k), at)) {
            return FAILED;
        }
        return proveTerms(a.arg(0), null, Math.min(c, Integer.MAX_VALUE) / k, at);
    }

    /** A number that v does not exceed here; the largest INT if none is known. */
    private long numericHigh(Value v, Place at) {
        Value term = term(v);
        long high = rangeOf(term).high();
        for (DominatingFacts.Fact fact : facts.withLeft(term)) {
            if (isUsable(fact) && facts.holds(fact, at.block, at.index)) {
                high = Math.min(high, rangeOf(fact.y()).high() + fact.bound());
            }
        }
        for (DominatingFacts.Fact fact : at.extra) {
            if (isUsable(fact) && fact.x() == term) {
                high = Math.min(high, rangeOf(fact.y()).high() + fact.bound());
            }
        }
        if (term != null && term.op() == Op.PHI && at.edgeTo == null) {
            high = Math.min(high, highOfPhi(term));
        }
        return high;
    }

    private static boolean isUsable(DominatingFacts.Fact fact) {
        return !fact.isUnequal() && fact.given() == null;
    }

    private long highOfPhi(Value phi) {
        long high = Integer.MIN_VALUE;
        for (int i = 0; i < phi.args().size(); i++) {
            high = Math.max(
                    high,
                    numericHigh(phi.arg(i), Place.endOf(phi.block().preds().get(i), phi.block())));
        }
        return high;
    }

    // What the right term is made of: it must not be smaller than concluded.

    private int byRight(Value a, Value b, long c, Place at) {
        return switch (b.op()) {
            case ADD -> rightSum(a, b, c, at);
            case SUB -> a == null && isNotNegative(b.arg(1), at) ? proveTerms(b.arg(1), b.arg(0), c, at) : FAILED;
            case AND -> isNotNegative(b.arg(0), at) || isNotNegative(b.arg(1), at) ? prove(a, null, c, at) : FAILED;
            case SHR -> isNotNegative(b.arg(0), at) ? prove(a, null, c, at) : FAILED;
            case USHR, REM -> isNotNegative(b.arg(0), at) ? prove(a, null, c, at) : FAILED;
            case DIV -> isNotNegative(b.arg(0), at) && isNotNegative(b.arg(1), at) ? prove(a, null, c, at) : FAILED;
            case MUL, SHL -> rightProduct(a, b, c, at);
            case SELECT -> bothChoices(b, at, (choice, place) -> proveTerms(a, choice, c, place));
            default -> FAILED;
        };
    }

    private int rightSum(Value a, Value b, long c, Place at) {
        Value x = b.arg(0);
        Value y = b.arg(1);
        if (y.op() == Op.CONST_INT) {
            long k = y.auxInt();
            boolean right = k <= 0 || isAtMost(x, Integer.MAX_VALUE - k, at);
            return right ? proveTerms(a, x, c + k, at) : FAILED;
        }
        boolean noOverflow = isAtMost(x, HALF_RANGE - 1, at) && isAtMost(y, HALF_RANGE, at);
        if (!noOverflow) {
            return FAILED;
        }
        int result = isNotNegative(y, at) ? proveTerms(a, x, c, at) : FAILED;
        return result == FAILED && isNotNegative(x, at) ? proveTerms(a, y, c, at) : result;
    }

    /** 0 &lt;= x &lt;= MAX / k: x * k does not overflow and is at least x. */
    private int rightProduct(Value a, Value b, long c, Place at) {
        if (b.arg(1).op() != Op.CONST_INT) {
            return FAILED;
        }
        long k = b.op() == Op.SHL ? 1L << (b.arg(1).auxInt() & 31) : b.arg(1).auxInt();
        Value x = b.arg(0);
        boolean noOverflow = k > 0 && isNotNegative(x, at) && isAtMost(x, Integer.MAX_VALUE / k, at);
        return noOverflow ? proveTerms(a, x, c, at) : FAILED;
    }

    // Choices and phis.

    private interface OfChoice {
        int prove(Value choice, Place at);
    }

    private int bothChoices(Value select, Place at, OfChoice claim) {
        Value condition = select.arg(0);
        int first = claim.prove(select.arg(1), at.with(DominatingFacts.ofCondition(condition, true)));
        return first == FAILED
                ? FAILED
                : and(first, claim.prove(select.arg(2), at.with(DominatingFacts.ofCondition(condition, false))));
    }

    private static int and(int first, int second) {
        return second == FAILED ? FAILED : first | second;
    }

    private int byPhi(Value phi, Value a, Value b, long c) {
        Claim claim = new Claim(a, b);
        Value other = phi == a ? b : a;
        boolean sameInstance =
                other == null || other.block() != phi.block() && dominators.dominates(other.block(), phi.block());
        if (!sameInstance || assumed.containsKey(claim)) {
            return FAILED;
        }
        assumed.put(claim, c);
        int result = 0;
        for (int i = 0; i < phi.args().size() && result != FAILED; i++) {
            Value arg = phi.arg(i);
            Place end = Place.endOf(phi.block().preds().get(i), phi.block());
            result = and(result, phi == a ? proveTerms(arg, b, c, end) : proveTerms(a, arg, c, end));
        }
        assumed.remove(claim);
        return result;
    }
}
