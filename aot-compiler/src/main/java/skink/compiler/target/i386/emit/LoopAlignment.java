package skink.compiler.target.i386.emit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import skink.compiler.lir.LirBlock;

/**
 * Finds the blocks at which innermost loops without calls start, as emitted.
 *
 * <p>A processor fetches aligned blocks of 16 or 32 bytes; a short loop that straddles one more than it has to takes up to
 * twice as long. Where calls are made they cost more than that, and padding on the way into an outer loop is run too often.
 */
final class LoopAlignment {
    /** What fetching likes and padding can afford. */
    static final int BYTES = 16;

    private LoopAlignment() {}

    /** The first blocks, in {@code order}, of loops that contain no other loop and make no call. */
    static Set<LirBlock> starts(List<LirBlock> order) {
        Map<LirBlock, Integer> index = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            index.put(order.get(i), i);
        }
        Set<LirBlock> starts = new HashSet<>();
        int lastStart = -1;
        for (int i = 0; i < order.size(); i++) {
            LirBlock block = order.get(i);
            if (block.isCold()) {
                continue;
            }
            int start = firstTarget(block, i, index);
            // an outer loop ends behind the inner one and starts before it
            if (start > lastStart && isCallFree(order, start, i)) {
                starts.add(order.get(start));
            }
            lastStart = Math.max(lastStart, start);
        }
        return starts;
    }

    /** The index of the first block, at or before {@code at}, to which the block jumps back; -1 if it does not. */
    private static int firstTarget(LirBlock block, int at, Map<LirBlock, Integer> index) {
        int first = -1;
        for (LirBlock succ : block.succs()) {
            int target = index.getOrDefault(EmissionOrder.destination(succ), -1);
            if (target >= 0 && target <= at) {
                first = first < 0 ? target : Math.min(first, target);
            }
        }
        return first;
    }

    private static boolean isCallFree(List<LirBlock> order, int from, int to) {
        for (LirBlock block : order.subList(from, to + 1)) {
            if (!block.isInCallFreeLoop()) {
                return false;
            }
        }
        return true;
    }
}
