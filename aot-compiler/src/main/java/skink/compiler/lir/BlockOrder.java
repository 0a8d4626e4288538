package skink.compiler.lir;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the loops of a method and puts its blocks into linear order.
 *
 * <p>The order is a reverse postorder in which a loop is contiguous, since successors that leave a loop are visited
 * first; cold blocks come last. Blocks that cannot be reached are dropped. Afterwards instructions are numbered, and
 * {@link LirBlock#loopDepth} and {@link LirBlock#isInCallFreeLoop} are set.
 */
public final class BlockOrder {
    private final LirMethod method;
    private final int[] postNumber;
    private final LirBlock[] dominator;
    private List<LirBlock> reversePost;

    private BlockOrder(LirMethod method) {
        this.method = method;
        postNumber = new int[method.blockIdBound()];
        dominator = new LirBlock[method.blockIdBound()];
    }

    /** Orders the blocks of {@code method} and numbers its instructions. */
    public static void run(LirMethod method) {
        BlockOrder order = new BlockOrder(method);
        order.reversePost = order.traverse();
        order.dropUnreachable();
        order.findDominators();
        order.findLoops();
        List<LirBlock> result = new ArrayList<>(order.traverse());
        result.sort(Comparator.comparing(LirBlock::isCold));
        method.order(result);
    }

    /** Drops the blocks that cannot be reached, and the phi arguments that came from them. */
    public static void dropUnreachable(LirMethod method) {
        BlockOrder order = new BlockOrder(method);
        order.reversePost = order.traverse();
        order.dropUnreachable();
    }

    /** Depth-first, without recursion, outer successors first; result in reverse postorder. */
    private List<LirBlock> traverse() {
        List<LirBlock> post = new ArrayList<>();
        BitSet seen = new BitSet();
        List<LirBlock> stack = new ArrayList<>();
        List<List<LirBlock>> pending = new ArrayList<>();
        push(method.entry(), stack, pending, seen);
        while (!stack.isEmpty()) {
            List<LirBlock> rest = pending.get(pending.size() - 1);
            if (rest.isEmpty()) {
                pending.remove(pending.size() - 1);
                LirBlock done = stack.remove(stack.size() - 1);
                postNumber[done.id()] = post.size();
                post.add(done);
            } else {
                LirBlock next = rest.remove(rest.size() - 1);
                if (!seen.get(next.id())) {
                    push(next, stack, pending, seen);
                }
            }
        }
        List<LirBlock> result = new ArrayList<>(post);
        Collections.reverse(result);
        return result;
    }

    private static void push(LirBlock block, List<LirBlock> stack, List<List<LirBlock>> pending, BitSet seen) {
        seen.set(block.id());
        stack.add(block);
        List<LirBlock> succs = new ArrayList<>(block.succs());
        // taken from the end: the shallowest loop depth first, so that it ends up last
        succs.sort(Comparator.comparingInt(LirBlock::loopDepth).reversed());
        pending.add(succs);
    }

    private void dropUnreachable() {
        BitSet reachable = new BitSet();
        reversePost.forEach(b -> reachable.set(b.id()));
        for (LirBlock block : reversePost) {
            for (int i = block.preds().size() - 1; i >= 0; i--) {
                if (!reachable.get(block.preds().get(i).id())) {
                    int dead = i;
                    block.preds().remove(dead);
                    block.phis().forEach(phi -> phi.args().remove(dead));
                }
            }
        }
        method.order(reversePost);
    }

    /** The iterative algorithm of Cooper, Harvey and Kennedy (A Simple, Fast Dominance Algorithm, 2001). */
    private void findDominators() {
        LirBlock entry = method.entry();
        dominator[entry.id()] = entry;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (LirBlock block : reversePost) {
                if (block == entry) {
                    continue;
                }
                LirBlock common = null;
                for (LirBlock pred : block.preds()) {
                    if (dominator[pred.id()] != null) {
                        common = common == null ? pred : commonDominator(common, pred);
                    }
                }
                if (dominator[block.id()] != common) {
                    dominator[block.id()] = common;
                    changed = true;
                }
            }
        }
    }

    private LirBlock commonDominator(LirBlock a, LirBlock b) {
        while (a != b) {
            while (postNumber[a.id()] < postNumber[b.id()]) {
                a = dominator[a.id()];
            }
            while (postNumber[b.id()] < postNumber[a.id()]) {
                b = dominator[b.id()];
            }
        }
        return a;
    }

    private boolean dominates(LirBlock a, LirBlock b) {
        while (postNumber[b.id()] < postNumber[a.id()]) {
            b = dominator[b.id()];
        }
        return a == b;
    }

    /** Natural loops; those with the same header are one. Headers in reverse postorder, so inner loops come later. */
    private void findLoops() {
        for (LirBlock header : reversePost) {
            List<LirBlock> work = new ArrayList<>();
            for (LirBlock pred : header.preds()) {
                if (dominates(header, pred)) {
                    work.add(pred);
                }
            }
            if (!work.isEmpty()) {
                markLoop(header, work);
            }
        }
    }

    private void markLoop(LirBlock header, List<LirBlock> work) {
        BitSet inLoop = new BitSet();
        List<LirBlock> body = new ArrayList<>();
        inLoop.set(header.id());
        body.add(header);
        while (!work.isEmpty()) {
            LirBlock block = work.remove(work.size() - 1);
            if (!inLoop.get(block.id())) {
                inLoop.set(block.id());
                body.add(block);
                work.addAll(block.preds());
            }
        }
        boolean callFree = body.stream().noneMatch(BlockOrder::callsOnHotPath);
        for (LirBlock block : body) {
            block.setLoopDepth(block.loopDepth() + 1);
            block.setInCallFreeLoop(callFree);
        }
    }

    private static boolean callsOnHotPath(LirBlock block) {
        return !block.isCold() && block.instrs().stream().anyMatch(Instr::isCall);
    }
}
