package skink.compiler.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;

/**
 * What branches and checks tell about differences of INT values, and where it holds.
 *
 * <p>A <em>term</em> is null for the number 0, a value of kind REF for the length of that array, or an INT value for
 * itself. Constants are no terms: they go into the bound. {@link #term} maps equal things to one term: it looks through
 * guards, and every ARRAY_LENGTH of one array is that array.
 */
final class DominatingFacts {
    /**
     * No array is longer: a semispace never reaches from the first mapped page, at 64 KiB, to the middle of the address
     * space and beyond, and an element takes a byte or more. So {@code i + step} of an index {@code i < length} does not
     * overflow for steps up to 64 Ki.
     */
    static final int MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 0xFFFF;

    /** Where a fact comes from. */
    enum Source {
        CONDITION,
        CHECK
    }

    /** {@code x - y <= bound}, or for {@code isUnequal}: {@code x - y != bound}; only where {@code given} holds too. */
    record Fact(Value x, Value y, long bound, boolean isUnequal, Fact given, Source source, Block block, int index) {
        private Fact at(Block place, int position) {
            return new Fact(x, y, bound, isUnequal, given, source, place, position);
        }
    }

    private final Dominators dominators;
    private final Map<Value, List<Fact>> ofLeft = new HashMap<>();
    private final Map<Value, List<Fact>> ofRight = new HashMap<>();

    DominatingFacts(Graph graph, Dominators dominators) {
        this.dominators = dominators;
        for (Block block : graph.blocks()) {
            for (Block succ : block.succs()) {
                if (succ.preds().size() == 1) {
                    onEdge(block, succ).forEach(fact -> add(fact.at(succ, -1)));
                }
            }
            for (int i = 0; i < block.values().size(); i++) {
                Value value = block.values().get(i);
                boolean endsTry = Cfg.endsTry(value);
                Block place = endsTry ? block.succ(0) : block;
                int index = endsTry ? -1 : i;
                if (!endsTry || place.preds().size() == 1) {
                    ofCheck(value).forEach(fact -> add(fact.at(place, index)));
                }
            }
        }
    }

    private void add(Fact fact) {
        ofLeft.computeIfAbsent(fact.x, x -> new ArrayList<>(2)).add(fact);
        ofRight.computeIfAbsent(fact.y, y -> new ArrayList<>(2)).add(fact);
    }

    /** The facts whose left side is this term, valid or not. */
    List<Fact> withLeft(Value x) {
        return ofLeft.getOrDefault(x, List.of());
    }

    /** The facts whose right side is this term, valid or not. */
    List<Fact> withRight(Value y) {
        return ofRight.getOrDefault(y, List.of());
    }

    /** Whether the fact holds before position {@code index} of the block. */
    boolean holds(Fact fact, Block block, int index) {
        return fact.block == block ? fact.index < index : dominators.dominates(fact.block, block);
    }

    static Value term(Value value) {
        Value v = value;
        while (v.op() == Op.BOUNDS_CHECK || v.op() == Op.ZERO_CHECK) {
            v = v.arg(0);
        }
        if (v.op() == Op.ARRAY_LENGTH) {
            Value array = StaticTypes.stripGuards(v.arg(0));
            return array.op() == Op.NEW_ARRAY ? term(array.arg(0)) : array;
        }
        return v;
    }

    /** What holds when control goes from {@code from} to {@code to}, because of the condition there. */
    static List<Fact> onEdge(Block from, Block to) {
        if (from.kind() != Block.Kind.IF || from.succ(0) == from.succ(1)) {
            return List.of();
        }
        return ofCondition(from.control(), to == from.succ(0));
    }

    /** What holds when {@code condition} is not 0 ({@code truth}) or is 0. */
    static List<Fact> ofCondition(Value condition, boolean truth) {
        List<Fact> facts = new ArrayList<>();
        if (condition.op() == Op.CMP && condition.arg(0).kind() == Kind.INT) {
            Cond cond = condition.aux(Cond.class);
            comparison(facts, condition.arg(0), truth ? cond : cond.negate(), condition.arg(1));
        }
        return facts;
    }

    private static void comparison(List<Fact> facts, Value a, Cond cond, Value b) {
        switch (cond) {
            case LT -> difference(facts, a, b, -1, null, Source.CONDITION);
            case LE -> difference(facts, a, b, 0, null, Source.CONDITION);
            case EQ -> {
                difference(facts, a, b, 0, null, Source.CONDITION);
                difference(facts, b, a, 0, null, Source.CONDITION);
            }
            case NE -> {
                facts.add(fact(a, b, 0, true, null, Source.CONDITION));
                facts.add(fact(b, a, 0, true, null, Source.CONDITION));
            }
            case BELOW, BELOW_EQ -> {
                Fact given = fact(null, b, 0, false, null, Source.CONDITION);
                difference(facts, null, a, 0, given, Source.CONDITION);
                difference(facts, a, b, cond == Cond.BELOW ? -1 : 0, given, Source.CONDITION);
            }
            case GT, GE, ABOVE, ABOVE_EQ -> comparison(facts, b, cond.swap(), a);
        }
    }

    private static List<Fact> ofCheck(Value value) {
        List<Fact> facts = new ArrayList<>();
        if (value.op() == Op.BOUNDS_CHECK) {
            difference(facts, null, value.arg(0), 0, null, Source.CHECK);
            difference(facts, value.arg(0), value.arg(1), -1, null, Source.CHECK);
        } else if (value.op() == Op.NEW_ARRAY) {
            difference(facts, null, value.arg(0), 0, null, Source.CHECK);
            difference(facts, value.arg(0), null, MAX_ARRAY_LENGTH, null, Source.CHECK);
        } else if (value.op() == Op.ZERO_CHECK && value.kind() == Kind.INT) {
            facts.add(fact(value.arg(0), null, 0, true, null, Source.CHECK));
            facts.add(fact(null, value.arg(0), 0, true, null, Source.CHECK));
        }
        return facts;
    }

    /**
     * a - b &lt;= bound; and the same for x where a or b is x + k, given that the sum does not overflow to the side on
     * which the conclusion would be wrong.
     */
    private static void difference(List<Fact> facts, Value a, Value b, long bound, Fact given, Source source) {
        facts.add(fact(a, b, bound, false, given, source));
        if (given != null) {
            return;
        }
        if (a != null && isSumWithConstant(term(a))) {
            Value x = term(a).arg(0);
            long k = term(a).arg(1).auxInt();
            Fact noOverflow = k > 0 ? fact(x, null, Integer.MAX_VALUE - k, false, null, source) : null;
            facts.add(fact(x, b, bound - k, false, noOverflow, source));
        }
        if (b != null && isSumWithConstant(term(b))) {
            Value y = term(b).arg(0);
            long k = term(b).arg(1).auxInt();
            Fact noOverflow = k < 0 ? fact(null, y, k - Integer.MIN_VALUE, false, null, source) : null;
            facts.add(fact(a, y, bound + k, false, noOverflow, source));
        }
    }

    static boolean isSumWithConstant(Value v) {
        return v.op() == Op.ADD && v.arg(1).op() == Op.CONST_INT;
    }

    /** Constants move into the bound. */
    private static Fact fact(Value a, Value b, long bound, boolean unequal, Fact given, Source source) {
        long limit = bound;
        Value x = a == null ? null : term(a);
        Value y = b == null ? null : term(b);
        if (x != null && x.op() == Op.CONST_INT) {
            limit -= x.auxInt();
            x = null;
        }
        if (y != null && y.op() == Op.CONST_INT) {
            limit += y.auxInt();
            y = null;
        }
        return new Fact(x, y, limit, unequal, given, source, null, 0);
    }
}
