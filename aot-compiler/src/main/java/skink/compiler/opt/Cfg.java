package skink.compiler.opt;

import java.util.ArrayList;
import java.util.List;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/** Changes of the flow graph that several passes need. */
final class Cfg {
    private Cfg() {}

    /** Removes blocks that cannot be reached, and what they hold; returns whether there were any. */
    static boolean removeUnreachable(Graph graph) {
        List<Block> order = Dominators.reversePostorder(graph);
        if (order.size() == graph.blocks().size()) {
            return false;
        }
        boolean[] reachable = new boolean[graph.blockIdBound()];
        order.forEach(block -> reachable[block.id()] = true);
        List<Block> kept = new ArrayList<>();
        List<Block> dead = new ArrayList<>();
        graph.blocks().forEach(block -> (reachable[block.id()] ? kept : dead).add(block));
        for (Block block : dead) {
            block.cutOff(Block.Kind.UNREACHABLE, null);
        }
        for (Block block : dead) {
            block.values().forEach(Value::clearArgs);
        }
        for (Block block : dead) {
            for (Value value : List.copyOf(block.values())) {
                block.detach(value);
            }
        }
        graph.setBlocks(kept);
        return true;
    }

    /** Replaces a value by an equal one and removes it; a TRY block that ended with it goes on without its landing pad. */
    static void replace(Value value, Value replacement) {
        value.replaceAllUses(replacement);
        remove(value);
    }

    /** Puts {@code replacement}, which is in no block yet, in the very place of {@code value}, and removes that. */
    static void substitute(Value value, Value replacement) {
        Block block = value.block();
        block.insert(block.values().indexOf(value), replacement);
        value.replaceAllUses(replacement);
        value.remove();
    }

    /** Removes an unused value; a TRY block that ended with it goes on without its landing pad. */
    static void remove(Value value) {
        Block block = value.block();
        boolean endsTry = endsTry(value);
        value.remove();
        if (endsTry) {
            block.keepOnly(0);
        }
    }

    /** Whether the value is the one that may throw in a TRY block. */
    static boolean endsTry(Value value) {
        Block block = value.block();
        return block != null
                && block.kind() == Block.Kind.TRY
                && block.values().get(block.values().size() - 1) == value;
    }

    static boolean mayThrow(Block block) {
        return block.values().stream().anyMatch(v -> v.op().mayThrow());
    }

    static boolean hasPhis(Block block) {
        return !block.values().isEmpty() && block.values().get(0).op() == Op.PHI;
    }

    /** The phis of a block, as a copy. */
    static List<Value> phis(Block block) {
        List<Value> result = new ArrayList<>();
        for (Value value : block.values()) {
            if (value.op() != Op.PHI) {
                break;
            }
            result.add(value);
        }
        return result;
    }
}
