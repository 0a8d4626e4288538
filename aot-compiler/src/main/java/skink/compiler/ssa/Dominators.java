package skink.compiler.ssa;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The dominator tree of a graph as it is now; blocks that cannot be reached from the entry are not in it.
 *
 * <p>Immediate dominators are found by the iterative algorithm of Cooper, Harvey and Kennedy ("A Simple, Fast Dominance
 * Algorithm", 2001) over reverse postorder. {@link #dominates} takes constant time: D1: a dominates b exactly when the
 * interval of b's tree numbers lies in that of a.
 */
public final class Dominators {
    private final List<Block> order;
    private final int[] orderIndex;
    private final Block[] idom;
    private final List<List<Block>> children;
    private final int[] first;
    private final int[] last;

    public Dominators(Graph graph) {
        int bound = graph.blockIdBound();
        order = reversePostorder(graph);
        orderIndex = new int[bound];
        java.util.Arrays.fill(orderIndex, -1);
        for (int i = 0; i < order.size(); i++) {
            orderIndex[order.get(i).id()] = i;
        }
        idom = new Block[bound];
        findImmediateDominators();
        children = new ArrayList<>(Collections.nCopies(bound, List.of()));
        for (Block block : order) {
            children.set(block.id(), new ArrayList<>(2));
            if (block != order.get(0)) {
                children.get(idom[block.id()].id()).add(block);
            }
        }
        first = new int[bound];
        last = new int[bound];
        number();
    }

    /** The blocks that can be reached, every block before its successors except along back edges. */
    public static List<Block> reversePostorder(Graph graph) {
        boolean[] seen = new boolean[graph.blockIdBound()];
        List<Block> postorder = new ArrayList<>(graph.blocks().size());
        Deque<Block> stack = new ArrayDeque<>();
        Deque<int[]> next = new ArrayDeque<>();
        stack.push(graph.entry());
        next.push(new int[] {0});
        seen[graph.entry().id()] = true;
        while (!stack.isEmpty()) {
            Block block = stack.peek();
            int index = next.peek()[0]++;
            if (index < block.succs().size()) {
                Block succ = block.succ(block.succs().size() - 1 - index);
                if (!seen[succ.id()]) {
                    seen[succ.id()] = true;
                    stack.push(succ);
                    next.push(new int[] {0});
                }
            } else {
                postorder.add(stack.pop());
                next.pop();
            }
        }
        Collections.reverse(postorder);
        return postorder;
    }

    private void findImmediateDominators() {
        Block entry = order.get(0);
        idom[entry.id()] = entry;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : order.subList(1, order.size())) {
                Block common = null;
                for (Block pred : block.preds()) {
                    if (orderIndex[pred.id()] >= 0 && idom[pred.id()] != null) {
                        common = common == null ? pred : intersect(common, pred);
                    }
                }
                if (idom[block.id()] != common) {
                    idom[block.id()] = common;
                    changed = true;
                }
            }
        }
    }

    private Block intersect(Block a, Block b) {
        while (a != b) {
            while (orderIndex[a.id()] > orderIndex[b.id()]) {
                a = idom[a.id()];
            }
            while (orderIndex[b.id()] > orderIndex[a.id()]) {
                b = idom[b.id()];
            }
        }
        return a;
    }

    private void number() {
        int counter = 0;
        Deque<Block> stack = new ArrayDeque<>();
        Deque<int[]> next = new ArrayDeque<>();
        stack.push(order.get(0));
        next.push(new int[] {0});
        while (!stack.isEmpty()) {
            Block block = stack.peek();
            int index = next.peek()[0]++;
            if (index == 0) {
                first[block.id()] = counter++;
            }
            if (index < children.get(block.id()).size()) {
                stack.push(children.get(block.id()).get(index));
                next.push(new int[] {0});
            } else {
                last[block.id()] = counter - 1;
                stack.pop();
                next.pop();
            }
        }
    }

    /** Reachable blocks in reverse postorder. */
    public List<Block> order() {
        return order;
    }

    public boolean isReachable(Block block) {
        return block.id() < orderIndex.length && orderIndex[block.id()] >= 0;
    }

    /** The block's place in {@link #order()}. */
    public int orderIndex(Block block) {
        return orderIndex[block.id()];
    }

    /** The immediate dominator; of the entry, itself. */
    public Block idom(Block block) {
        return idom[block.id()];
    }

    /** The blocks whose immediate dominator this is, in reverse postorder. */
    public List<Block> children(Block block) {
        return children.get(block.id());
    }

    /** Whether every way to {@code b} goes through {@code a}; a block dominates itself. Both must be reachable. */
    public boolean dominates(Block a, Block b) {
        return first[a.id()] <= first[b.id()] && last[b.id()] <= last[a.id()];
    }
}
