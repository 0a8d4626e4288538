package skink.compiler.opt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/**
 * Tidies the flow graph: branches on constants, branches whose ways are the same, empty blocks, chains of blocks, blocks
 * that cannot be reached; and a choice between two constants 1 and 0 becomes the condition itself.
 */
public final class BranchFolding implements Pass {
    @Override
    public boolean run(Graph graph, PassContext context) {
        boolean any = false;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : List.copyOf(graph.blocks())) {
                changed |= foldExit(block);
            }
            changed |= Cfg.removeUnreachable(graph);
            for (Block block : List.copyOf(graph.blocks())) {
                changed |= chooseWithoutBranch(graph, block) || skip(graph, block);
            }
            changed |= Cfg.removeUnreachable(graph);
            changed |= mergeChains(graph);
            any |= changed;
        }
        return any;
    }

    private static boolean foldExit(Block block) {
        if (block.kind() == Block.Kind.IF) {
            Value control = block.control();
            if (Simplifier.isConstant(control)) {
                block.keepOnly(control.auxInt() != 0 ? 0 : 1);
                return true;
            }
            if (block.succ(0) == block.succ(1)) {
                block.keepOnly(0);
                return true;
            }
            boolean equalsZero = control.op() == Op.CMP
                    && control.aux() == Cond.EQ
                    && control.arg(0).kind() == Kind.INT
                    && Simplifier.isConstant(control.arg(1), 0)
                    && Comparisons.isBoolean(control.arg(0));
            if (equalsZero) {
                block.negate(control.arg(0));
                return true;
            }
        }
        if (block.kind() == Block.Kind.SWITCH) {
            return foldSwitch(block);
        }
        return false;
    }

    private static boolean foldSwitch(Block block) {
        int[] keys = block.switchKeys();
        int last = keys.length;
        if (Simplifier.isConstant(block.control())) {
            int chosen = last;
            for (int i = 0; i < last; i++) {
                if (keys[i] == block.control().auxInt()) {
                    chosen = i;
                    break;
                }
            }
            block.keepOnly(chosen);
            return true;
        }
        boolean oneWay = block.succs().stream().allMatch(s -> s == block.succ(last));
        if (oneWay) {
            block.keepOnly(last);
        }
        return oneWay;
    }

    /**
     * An empty block that only jumps is left out, unless that would make parallel edges with different phi arguments, or it
     * is the way on from a TRY block, whose last value exists only where such a block of its own dominates.
     */
    private static boolean skip(Graph graph, Block empty) {
        if (empty == graph.entry() || !empty.values().isEmpty() || empty.kind() != Block.Kind.GOTO) {
            return false;
        }
        Block target = empty.succ(0);
        if (target == empty || target.preds().size() == 1 || empty.preds().isEmpty()) {
            return false;
        }
        Set<Block> preds = new HashSet<>(empty.preds());
        int edge = target.preds().indexOf(empty);
        List<Value> phis = Cfg.phis(target);
        for (int i = 0; i < target.preds().size(); i++) {
            if (preds.contains(target.preds().get(i))) {
                int at = i;
                if (phis.stream().anyMatch(phi -> phi.arg(at) != phi.arg(edge))) {
                    return false;
                }
            }
        }
        if (preds.stream().anyMatch(p -> p.kind() == Block.Kind.TRY)) {
            return false;
        }
        List<Value> args = new ArrayList<>();
        phis.forEach(phi -> args.add(phi.arg(edge)));
        for (Block pred : preds) {
            for (int i = 0; i < pred.succs().size(); i++) {
                if (pred.succ(i) == empty) {
                    pred.redirect(i, target);
                    for (int k = 0; k < phis.size(); k++) {
                        phis.get(k).addArg(args.get(k));
                    }
                }
            }
        }
        return true;
    }

    private static boolean mergeChains(Graph graph) {
        boolean changed = false;
        for (Block block : List.copyOf(graph.blocks())) {
            while (block.kind() == Block.Kind.GOTO && canAbsorb(graph, block, block.succ(0))) {
                Block tail = block.succ(0);
                for (Value phi : Cfg.phis(tail)) {
                    Cfg.replace(phi, phi.arg(0));
                }
                block.absorb(tail);
                changed = true;
            }
        }
        return Cfg.removeUnreachable(graph) || changed;
    }

    private static boolean canAbsorb(Graph graph, Block block, Block tail) {
        return tail != block
                && tail != graph.entry()
                && tail.preds().size() == 1
                && !(tail.kind() == Block.Kind.TRY && Cfg.mayThrow(block));
    }

    /** {@code c ? 1 : 0} is c, {@code c ? 0 : 1} its negation; the two ways must do nothing else. */
    private static boolean chooseWithoutBranch(Graph graph, Block block) {
        if (block.kind() != Block.Kind.IF || !Comparisons.isBoolean(block.control())) {
            return false;
        }
        Block join = destination(block, block.succ(0));
        if (join != destination(block, block.succ(1)) || join == block) {
            return false;
        }
        Block first = block.succ(0) == join ? block : block.succ(0);
        Block second = block.succ(1) == join ? block : block.succ(1);
        int firstEdge = join.preds().indexOf(first);
        int secondEdge = join.preds().indexOf(second);
        boolean changed = false;
        for (Value phi : Cfg.phis(join)) {
            Value a = phi.arg(firstEdge);
            Value b = phi.arg(secondEdge);
            Value chosen = null;
            if (Simplifier.isConstant(a, 1) && Simplifier.isConstant(b, 0) && a.kind() == Kind.INT) {
                chosen = block.control();
            } else if (Simplifier.isConstant(a, 0) && Simplifier.isConstant(b, 1) && a.kind() == Kind.INT) {
                chosen = graph.newValue(
                        Op.CMP, Kind.INT, Cond.EQ, 0, block.position(), block.control(), graph.constInt(0));
                block.append(chosen);
            }
            if (chosen != null) {
                phi.setArg(firstEdge, chosen);
                phi.setArg(secondEdge, chosen);
                changed = true;
            }
        }
        return changed;
    }

    /** Where {@code succ} leads if it is empty and only reached from {@code block}; else {@code succ} itself. */
    private static Block destination(Block block, Block succ) {
        boolean empty = succ.values().isEmpty()
                && succ.kind() == Block.Kind.GOTO
                && succ.preds().size() == 1
                && succ.preds().get(0) == block;
        return empty ? succ.succ(0) : succ;
    }
}
