package skink.compiler.regalloc;

import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirMethod;
import skink.compiler.regalloc.Interval.Range;

/** Chooses where intervals are split: outside loops if possible, else as late as possible. */
final class SplitPositions {
    private final LirBlock[] blocks;
    private final int coldStart;

    SplitPositions(LirMethod method) {
        blocks = method.blocks().toArray(new LirBlock[0]);
        int start = Interval.NEVER;
        for (int i = blocks.length - 1; i >= 0 && blocks[i].isCold(); i--) {
            start = blocks[i].first();
        }
        coldStart = start;
    }

    /** The block whose numbers include {@code position}. */
    LirBlock blockAt(int position) {
        return blocks[indexAt(position)];
    }

    private int indexAt(int position) {
        int low = 0;
        int high = blocks.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks[middle].first() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    boolean isBlockStart(int position) {
        return blockAt(position).first() == position;
    }

    /**
     * The best place for a split in {@code earliest..latest}: the start of a block between blocks of the least loop depth,
     * or an odd position just before {@code latest}.
     */
    int best(int earliest, int latest) {
        int fromIndex = indexAt(earliest - 1);
        int toIndex = indexAt(latest - 1);
        int best = isBlockStart(latest) ? latest : Math.max(earliest, latest - 1 | 1);
        int depth = blocks[toIndex].loopDepth();
        for (int i = toIndex; i > fromIndex; i--) {
            if (blocks[i - 1].loopDepth() < depth) {
                depth = blocks[i - 1].loopDepth();
                best = blocks[i].first();
            }
        }
        return best;
    }

    /** The first position in cold code at which {@code interval} starts anew, or NEVER. */
    int coldCut(Interval interval) {
        if (interval.to() <= coldStart) {
            return Interval.NEVER;
        }
        for (Range range = interval.ranges(); range != null; range = range.next) {
            if (range.from >= coldStart && range.from > interval.from()) {
                return range.from;
            }
            if (range.from < coldStart && range.to > coldStart) {
                return coldStart;
            }
        }
        return Interval.NEVER;
    }
}
