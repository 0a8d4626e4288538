package skink.compiler.lir;

import java.util.List;

/** Puts an empty block on every edge from a block with several targets to one with several predecessors. */
public final class EdgeSplitting {
    private EdgeSplitting() {}

    /** Splits all critical edges; exceptional ones stay, since a landing pad is entered straight from the call. */
    public static void run(LirMethod method) {
        for (LirBlock block : List.copyOf(method.blocks())) {
            int targets = block.targetCount();
            if (targets > 1) {
                for (int i = 0; i < targets; i++) {
                    if (block.succs().get(i).preds().size() > 1) {
                        split(method, block, i);
                    }
                }
            }
        }
    }

    private static void split(LirMethod method, LirBlock block, int index) {
        LirBlock target = block.succs().get(index);
        LirBlock between = method.newBlock();
        between.setCold(block.isCold() || target.isCold());
        between.instrs().add(new Instr(LirOp.JMP).position(block.terminator().position()));
        block.succs().set(index, between);
        between.preds().add(block);
        between.succs().add(target);
        // the first of equal entries belongs to the first of equal edges
        target.preds().set(target.preds().indexOf(block), between);
    }
}
