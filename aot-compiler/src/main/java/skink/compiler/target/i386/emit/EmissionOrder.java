package skink.compiler.target.i386.emit;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.lir.LirOp;

/**
 * The order in which blocks are emitted: the linear order, with the test of a loop moved to its end.
 *
 * <p>A loop whose header decides whether to leave, and whose last block jumps back to it, is turned so that the header
 * follows the last block: one jump per round less, for one jump at the entry.
 */
final class EmissionOrder {
    private final List<LirBlock> blocks;

    EmissionOrder(LirMethod method) {
        blocks = new ArrayList<>(method.blocks());
    }

    List<LirBlock> order() {
        for (LirBlock header : List.copyOf(blocks)) {
            int start = blocks.indexOf(header);
            int last = backJump(header, start);
            if (start > 0 && last > start && leaves(header, start, last)) {
                blocks.add(last, blocks.remove(start));
            }
        }
        return blocks;
    }

    /** The index of the last block that jumps back to {@code header} and does nothing else, or -1. */
    private int backJump(LirBlock header, int start) {
        int last = -1;
        for (LirBlock pred : header.preds()) {
            int index = blocks.indexOf(pred);
            if (index > start && !pred.isCold() && pred.terminator().op() == LirOp.JMP) {
                last = Math.max(last, index);
            }
        }
        return last;
    }

    private boolean leaves(LirBlock header, int start, int last) {
        if (header.terminator().op() != LirOp.JCC || header.isCold()) {
            return false;
        }
        LirBlock follower = blocks.get(start + 1);
        boolean stays = header.succs().contains(follower);
        boolean exits = header.succs().stream()
                .anyMatch(succ -> blocks.indexOf(succ) > last && succ.loopDepth() < header.loopDepth());
        return stays && exits;
    }
}
