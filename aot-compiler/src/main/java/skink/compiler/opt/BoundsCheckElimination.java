package skink.compiler.opt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/**
 * Removes bounds checks that cannot fail, and decides branches on comparisons that are always or never true.
 *
 * <p>A check of index i against length n goes if {@code 0 - i <= 0} and {@code i - n <= -1} hold where it stands; {@link
 * DifferenceProof} says what counts as proof. A check that fails in some run stays, however rarely that may be.
 * All proofs are made on the graph as it came in.
 */
public final class BoundsCheckElimination implements Pass {
    /** What the proof rests on, the last one that applies. */
    public enum Reason {
        /** The operations that the index is made of. */
        RANGE,
        /** A branch that dominates the check. */
        CONDITION,
        /** Another check before this one. */
        CHECK,
        /** Induction over the iterations of a loop. */
        INDUCTION
    }

    /** Few branches can be decided: less work is spent on each. */
    private static final int STEPS_FOR_BRANCH = 40;

    private final AtomicIntegerArray removed = new AtomicIntegerArray(Reason.values().length);
    private final AtomicInteger kept = new AtomicInteger();

    @Override
    public boolean run(Graph graph, PassContext context) {
        List<Value> checks = new ArrayList<>();
        for (Block block : graph.blocks()) {
            block.values().stream().filter(v -> v.op() == Op.BOUNDS_CHECK).forEach(checks::add);
        }
        DifferenceProof proof = new DifferenceProof(graph, new Dominators(graph));
        List<Value> superfluous = new ArrayList<>();
        for (Value check : checks) {
            Reason reason = whySuperfluous(proof, check);
            if (reason == null) {
                kept.incrementAndGet();
            } else {
                removed.incrementAndGet(reason.ordinal());
                superfluous.add(check);
            }
        }
        boolean changed = !superfluous.isEmpty();
        for (Block block : graph.blocks()) {
            changed |= block.kind() == Block.Kind.IF && decide(graph, proof, block);
        }
        superfluous.forEach(check -> Cfg.replace(check, check.arg(0)));
        return Cfg.removeUnreachable(graph) || changed;
    }

    /** The branch stays for {@link BranchFolding}, on a constant. */
    private static boolean decide(Graph graph, DifferenceProof proof, Block block) {
        Value condition = block.control();
        if (condition.op() != Op.CMP || condition.arg(0).kind() != Kind.INT) {
            return false;
        }
        Cond cond = condition.aux(Cond.class);
        boolean always = isTrue(proof, cond, condition.arg(0), condition.arg(1), block);
        boolean decided = always || isTrue(proof, cond.negate(), condition.arg(0), condition.arg(1), block);
        if (decided) {
            block.setControl(graph.constInt(always ? 1 : 0));
        }
        return decided;
    }

    private static boolean isTrue(DifferenceProof proof, Cond cond, Value a, Value b, Block block) {
        return switch (cond) {
            case LT -> isAtMost(proof, a, b, -1, block);
            case LE -> isAtMost(proof, a, b, 0, block);
            case GT, GE, ABOVE, ABOVE_EQ -> isTrue(proof, cond.swap(), b, a, block);
            case EQ -> isAtMost(proof, a, b, 0, block) && isAtMost(proof, b, a, 0, block);
            case NE -> isAtMost(proof, a, b, -1, block) || isAtMost(proof, b, a, -1, block);
            case BELOW -> isAtMost(proof, null, a, 0, block) && isAtMost(proof, a, b, -1, block);
            case BELOW_EQ -> isAtMost(proof, null, a, 0, block) && isAtMost(proof, a, b, 0, block);
        };
    }

    private static boolean isAtMost(DifferenceProof proof, Value a, Value b, long c, Block end) {
        return proof.prove(a, b, c, end, end.values().size(), STEPS_FOR_BRANCH) != DifferenceProof.FAILED;
    }

    private static Reason whySuperfluous(DifferenceProof proof, Value check) {
        Block block = check.block();
        int place = block.values().indexOf(check);
        int upper = proof.prove(check.arg(0), check.arg(1), -1, block, place);
        int lower = upper == DifferenceProof.FAILED
                ? DifferenceProof.FAILED
                : proof.prove(null, check.arg(0), 0, block, place);
        if (lower == DifferenceProof.FAILED) {
            return null;
        }
        int used = upper | lower;
        if ((used & DifferenceProof.BY_INDUCTION) != 0) {
            return Reason.INDUCTION;
        }
        if ((used & DifferenceProof.BY_CHECK) != 0) {
            return Reason.CHECK;
        }
        return (used & DifferenceProof.BY_CONDITION) != 0 ? Reason.CONDITION : Reason.RANGE;
    }

    /** How many checks were removed so far, by reason. */
    public Map<Reason, Integer> removed() {
        Map<Reason, Integer> result = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            result.put(reason, removed.get(reason.ordinal()));
        }
        return result;
    }

    /** How many checks were found necessary, or not proved superfluous, so far. */
    public int kept() {
        return kept.get();
    }
}
