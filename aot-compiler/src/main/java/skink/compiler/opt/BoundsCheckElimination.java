package skink.compiler.opt;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/**
 * Removes checks of array indices that {@link Inequalities} proves to be in bounds, and decides branches on comparisons
 * that it proves or refutes.
 *
 * <p>All proofs are made on the graph as it came in; a check that goes is still true, so proofs that use it stay right.
 */
public final class BoundsCheckElimination implements Pass {
    @Override
    public boolean run(Graph graph, PassContext context) {
        Dominators dominators = new Dominators(graph);
        Inequalities inequalities = new Inequalities(graph, dominators);
        if (!inequalities.isUsable()) {
            return false;
        }
        List<Value> inBounds = new ArrayList<>();
        boolean changed = false;
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                if (value.op() == Op.BOUNDS_CHECK && isInBounds(value, inequalities)) {
                    inBounds.add(value);
                }
            }
        }
        for (Block block : graph.blocks()) {
            if (block.kind() == Block.Kind.IF) {
                changed |= decide(graph, block, inequalities);
            }
        }
        inBounds.forEach(check -> Cfg.replace(check, check.arg(0)));
        Cfg.removeUnreachable(graph);
        return changed || !inBounds.isEmpty();
    }

    private static boolean isInBounds(Value check, Inequalities inequalities) {
        return inequalities.holds(null, check.arg(0), 0, check)
                && inequalities.holds(check.arg(0), check.arg(1), -1, check);
    }

    private static boolean decide(Graph graph, Block block, Inequalities inequalities) {
        Value v = block.control();
        if (v.op() != Op.CMP || v.arg(0).kind() != Kind.INT) {
            return false;
        }
        Cond cond = v.aux(Cond.class);
        if (holds(cond, v, block, inequalities)) {
            block.setControl(graph.constInt(1));
            return true;
        }
        if (holds(cond.negate(), v, block, inequalities)) {
            block.setControl(graph.constInt(0));
            return true;
        }
        return false;
    }

    private static boolean holds(Cond cond, Value v, Block block, Inequalities inequalities) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        return switch (cond) {
            case LT -> inequalities.holdsAtEnd(a, b, -1, block);
            case LE -> inequalities.holdsAtEnd(a, b, 0, block);
            case GT -> inequalities.holdsAtEnd(b, a, -1, block);
            case GE -> inequalities.holdsAtEnd(b, a, 0, block);
            default -> false;
        };
    }
}
