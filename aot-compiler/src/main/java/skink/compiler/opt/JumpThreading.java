package skink.compiler.opt;

import java.util.List;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/**
 * Leads jumps past a branch whose outcome is known where they come from.
 *
 * <p>The inlined body of {@code return a && b} merges 0, 0 and b in a phi, and its caller tests that: the ways with a
 * constant go straight to where the test would send them, and a way that brings a comparison ends with a branch on it. The
 * block in between must hold nothing but phis and the condition, and what it holds must serve nothing else, so that no
 * definition comes too late. Loop headers stay as they are: a second way into a loop would take it away from the passes
 * that look for loops.
 */
public final class JumpThreading implements Pass {
    /** Each change needs new dominators. */
    private static final int MAX_CHANGES = 64;

    @Override
    public boolean run(Graph graph, PassContext context) {
        int changes = 0;
        Dominators dominators = null;
        for (Block block : List.copyOf(graph.blocks())) {
            if (changes == MAX_CHANGES || !hasForm(block)) {
                continue;
            }
            if (dominators == null) {
                dominators = new Dominators(graph);
            }
            if (dominators.isReachable(block) && !isHeader(block, dominators) && new Threading(graph, block).run()) {
                changes++;
                dominators = null;
            }
        }
        return Cfg.removeUnreachable(graph) || changes > 0;
    }

    private static boolean isHeader(Block block, Dominators dominators) {
        return block.preds().stream()
                .anyMatch(pred -> dominators.isReachable(pred) && dominators.dominates(block, pred));
    }

    /** Phis, operations that need not run, a branch; and nothing of it is used elsewhere. */
    private static boolean hasForm(Block block) {
        boolean branches = block.kind() == Block.Kind.IF
                && block.preds().size() > 1
                && Cfg.hasPhis(block)
                && block.succ(0) != block.succ(1)
                && !block.succs().contains(block);
        return branches && block.values().stream().allMatch(value -> servesOnly(value, block));
    }

    private static boolean servesOnly(Value value, Block block) {
        return value.op().isFloating()
                && value.controls().stream().allMatch(controlled -> controlled == block)
                && value.uses().stream()
                        .allMatch(
                                user -> user.block() == block && user.op() != Op.PHI || isOnWayOut(user, value, block));
    }

    /** Whether {@code phi} of a successor takes {@code value} on edges from {@code block} only. */
    private static boolean isOnWayOut(Value phi, Value value, Block block) {
        if (phi.op() != Op.PHI || !block.succs().contains(phi.block()) || value.op() != Op.PHI) {
            return false;
        }
        for (int i = 0; i < phi.args().size(); i++) {
            if (phi.arg(i) == value && phi.block().preds().get(i) != block) {
                return false;
            }
        }
        return true;
    }

    /** The work on one block. */
    private static final class Threading {
        private final Graph graph;
        private final Block block;
        private boolean changed;

        Threading(Graph graph, Block block) {
            this.graph = graph;
            this.block = block;
        }

        boolean run() {
            for (Block pred : List.copyOf(block.preds())) {
                int edge = block.preds().indexOf(pred);
                if (edge < 0 || block.preds().size() == 1 || pred.kind() == Block.Kind.TRY) {
                    continue;
                }
                Value outcome = onEdge(block.control(), edge);
                if (outcome != null && Simplifier.isConstant(outcome)) {
                    skip(pred, edge, outcome.auxInt() != 0 ? 0 : 1);
                } else if (outcome != null && Comparisons.isBoolean(outcome)) {
                    branchEarly(pred, edge, outcome);
                }
            }
            return changed;
        }

        /** What the value is when control comes by this edge: something defined before, or null if that is not known. */
        private Value onEdge(Value value, int edge) {
            if (value.block() != block) {
                return value;
            }
            if (value.op() == Op.PHI) {
                return value.arg(edge);
            }
            if (value.op() != Op.CMP || value.arg(0).kind().isFloating()) {
                return null;
            }
            Value a = onEdge(value.arg(0), edge);
            Value b = onEdge(value.arg(1), edge);
            if (a == null || b == null || !Simplifier.isConstant(b)) {
                return null;
            }
            Cond cond = value.aux(Cond.class);
            if (Simplifier.isConstant(a)) {
                boolean holds = Arithmetic.compare(cond, a.kind(), a.auxInt(), b.auxInt(), false);
                return graph.constInt(holds ? 1 : 0);
            }
            return cond == Cond.NE && Simplifier.isConstant(b, 0) && Comparisons.isBoolean(a) ? a : null;
        }

        /** The way from {@code pred} goes to successor {@code side} at once. */
        private void skip(Block pred, int edge, int side) {
            Block target = block.succ(side);
            if (pred.succs().contains(target) && Cfg.hasPhis(target)) {
                return;
            }
            List<Value> args = argsFor(target, edge);
            for (int i = pred.succs().size() - 1; i >= 0; i--) {
                if (pred.succ(i) == block) {
                    dropArgs(pred);
                    pred.redirect(i, target);
                    addArgs(target, args);
                }
            }
            changed = true;
        }

        /** The jump from {@code pred} becomes a branch on {@code condition}. */
        private void branchEarly(Block pred, int edge, Value condition) {
            boolean straight = pred.kind() == Block.Kind.GOTO
                    && condition.block() == pred
                    && condition.uses().stream().allMatch(user -> user.block() == block);
            if (!straight) {
                return;
            }
            List<Value> first = argsFor(block.succ(0), edge);
            List<Value> second = argsFor(block.succ(1), edge);
            Block yes = block.succ(0);
            Block no = block.succ(1);
            dropArgs(pred);
            pred.setPosition(block.position());
            pred.end(Block.Kind.IF, condition, yes, no);
            addArgs(yes, first);
            addArgs(no, second);
            changed = true;
        }

        /** Before the first edge from {@code pred} goes. */
        private void dropArgs(Block pred) {
            int edge = block.preds().indexOf(pred);
            Cfg.phis(block).forEach(phi -> phi.removeArg(edge));
        }

        /** The arguments of the target's phis for a way that leads there past this block. */
        private List<Value> argsFor(Block target, int edge) {
            int out = target.preds().indexOf(block);
            return Cfg.phis(target).stream()
                    .map(phi -> phi.arg(out))
                    .map(arg -> arg.block() == block ? arg.arg(edge) : arg)
                    .toList();
        }

        private static void addArgs(Block target, List<Value> args) {
            List<Value> phis = Cfg.phis(target);
            for (int i = 0; i < phis.size(); i++) {
                phis.get(i).addArg(args.get(i));
            }
        }
    }
}
