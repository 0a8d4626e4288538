package skink.compiler.opt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;

/**
 * The natural loops of a graph as it is now.
 *
 * <p>A loop is a header and all blocks from which a back edge to the header (from a block that it dominates) is reached
 * without passing the header. Loops with the same header are one. Cycles without such a header are not found.
 */
final class Loops {
    /** One loop. */
    static final class Loop {
        final Block header;
        private final BitSet members = new BitSet();
        final List<Block> blocks = new ArrayList<>();
        final List<Block> latches = new ArrayList<>();

        Loop(Block header) {
            this.header = header;
        }

        boolean contains(Block block) {
            return members.get(block.id());
        }
    }

    private final List<Loop> loops;
    private final int[] depth;

    Loops(Graph graph, Dominators dominators) {
        depth = new int[graph.blockIdBound()];
        Map<Block, Loop> byHeader = new LinkedHashMap<>();
        for (Block block : dominators.order()) {
            for (Block succ : block.succs()) {
                if (dominators.dominates(succ, block)) {
                    Loop loop = byHeader.computeIfAbsent(succ, Loop::new);
                    if (!loop.latches.contains(block)) {
                        loop.latches.add(block);
                    }
                }
            }
        }
        byHeader.values().forEach(this::collect);
        loops = new ArrayList<>(byHeader.values());
        loops.sort((a, b) -> Integer.compare(a.blocks.size(), b.blocks.size()));
    }

    private void collect(Loop loop) {
        Deque<Block> work = new ArrayDeque<>();
        add(loop, loop.header);
        for (Block latch : loop.latches) {
            if (!loop.contains(latch)) {
                add(loop, latch);
                work.add(latch);
            }
        }
        while (!work.isEmpty()) {
            for (Block pred : work.remove().preds()) {
                if (!loop.contains(pred)) {
                    add(loop, pred);
                    work.add(pred);
                }
            }
        }
    }

    private void add(Loop loop, Block block) {
        loop.members.set(block.id());
        loop.blocks.add(block);
        depth[block.id()]++;
    }

    /** Inner loops before those that contain them. */
    List<Loop> innermostFirst() {
        return loops;
    }

    /** In how many loops the block is. */
    int depth(Block block) {
        return block.id() < depth.length ? depth[block.id()] : 0;
    }
}
