package skink.compiler.target.i386.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;

/**
 * The order in which blocks are emitted: the linear order without blocks that only jump, with the test of a loop moved to
 * its end.
 *
 * <p>A loop whose header decides whether to leave, and whose last block jumps back to it, is turned so that the header
 * follows the last block: one jump per round less, for one jump at the entry.
 */
final class EmissionOrder {
    private final List<LirBlock> blocks;

    EmissionOrder(LirMethod method) {
        blocks = new ArrayList<>(method.blocks());
    }

    /** Where a jump to {@code block} ends, since it follows blocks that only jump. */
    static LirBlock destination(LirBlock block) {
        Set<LirBlock> seen = new HashSet<>();
        LirBlock target = block;
        while (onlyJumps(target) && seen.add(target)) {
            target = target.succs().get(0);
        }
        return target;
    }

    private static boolean onlyJumps(LirBlock block) {
        return block.instrs().size() == 1 && block.terminator().op() == LirOp.JMP;
    }

    List<LirBlock> order() {
        LirBlock entry = blocks.get(0);
        blocks.removeIf(block -> block != entry && destination(block) != block);
        Map<LirBlock, Integer> index = new HashMap<>();
        renumber(index, 0, blocks.size() - 1);
        for (LirBlock header : List.copyOf(blocks)) {
            int start = index.get(header);
            int last = lastJumpingBack(header, start, index);
            if (start > 0 && last > start && leaves(header, start, last, index)) {
                blocks.add(last, blocks.remove(start));
                renumber(index, start, last);
            }
        }
        return blocks;
    }

    private void renumber(Map<LirBlock, Integer> index, int from, int to) {
        for (int i = from; i <= to; i++) {
            index.put(blocks.get(i), i);
        }
    }

    /** The index of the last block that jumps back to {@code header} unconditionally, or -1. */
    private static int lastJumpingBack(LirBlock header, int start, Map<LirBlock, Integer> index) {
        int last = -1;
        for (LirBlock pred : header.preds()) {
            int at = index.getOrDefault(pred, -1);
            if (at > start && !pred.isCold() && pred.terminator().op() == LirOp.JMP) {
                last = Math.max(last, at);
            }
        }
        return last;
    }

    /** Whether the header either goes on with the block behind it or leaves the loop for a place behind it. */
    private boolean leaves(LirBlock header, int start, int last, Map<LirBlock, Integer> index) {
        if (header.terminator().op() != LirOp.JCC || header.isCold()) {
            return false;
        }
        boolean stays = false;
        boolean exits = false;
        for (LirBlock succ : header.succs()) {
            LirBlock target = destination(succ);
            stays |= target == blocks.get(start + 1);
            exits |= !target.isCold() && index.get(target) > last && target.loopDepth() < header.loopDepth();
        }
        return stays && exits;
    }
}
