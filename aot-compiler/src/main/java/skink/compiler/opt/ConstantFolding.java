package skink.compiler.opt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/** Applies the local rules of {@link Simplifier} until none fits: constants, identities, canonical comparisons. */
public final class ConstantFolding implements Pass {
    @Override
    public boolean run(Graph graph, PassContext context) {
        Simplifier simplifier = new Simplifier(graph, context);
        Deque<Value> work = new ArrayDeque<>();
        boolean[] queued = new boolean[graph.valueIdBound() * 2 + 64];
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                work.add(value);
                queued[value.id()] = true;
            }
        }
        boolean changed = false;
        while (!work.isEmpty()) {
            Value value = work.remove();
            if (value.id() < queued.length) {
                queued[value.id()] = false;
            }
            if (value.block() == null || value.isUnused() && value.op().isFloating()) {
                continue;
            }
            int bound = graph.valueIdBound();
            Value replacement = simplifier.simplify(value);
            if (replacement == null) {
                continue;
            }
            changed = true;
            List<Value> users = List.copyOf(value.uses());
            Cfg.replace(value, replacement);
            users.forEach(user -> enqueue(user, work, queued));
            if (replacement.id() >= bound && replacement.op() != Op.CONST_INT) {
                enqueue(replacement, work, queued);
                replacement.args().stream().filter(a -> a.id() >= bound).forEach(a -> enqueue(a, work, queued));
            }
        }
        return Cfg.removeUnreachable(graph) || changed;
    }

    private static void enqueue(Value value, Deque<Value> work, boolean[] queued) {
        if (value.id() >= queued.length) {
            work.add(value);
        } else if (!queued[value.id()]) {
            queued[value.id()] = true;
            work.add(value);
        }
    }
}
