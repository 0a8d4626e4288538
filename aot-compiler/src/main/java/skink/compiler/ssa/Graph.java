package skink.compiler.ssa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import skink.compiler.world.Method;

/** The body of one method in SSA form. The entry block is first and has no predecessors. */
public final class Graph {
    private final Method method;
    private final List<Block> blocks = new ArrayList<>();
    private int nextValueId;
    private int nextBlockId;

    public Graph(Method method) {
        this.method = method;
    }

    public Method method() {
        return method;
    }

    public Block entry() {
        return blocks.get(0);
    }

    public List<Block> blocks() {
        return Collections.unmodifiableList(blocks);
    }

    /** A new block at the end of the list, ended as UNREACHABLE until the caller ends it. */
    public Block newBlock() {
        Block block = new Block(nextBlockId++);
        blocks.add(block);
        return block;
    }

    /** A new block with this number, for the parser. */
    Block newBlock(int id) {
        nextBlockId = Math.max(nextBlockId, id + 1);
        Block block = new Block(id);
        blocks.add(block);
        return block;
    }

    /** Replaces the block list, for passes that drop or order blocks; the entry stays first. */
    public void setBlocks(List<Block> ordered) {
        List<Block> copy = List.copyOf(ordered);
        if (copy.isEmpty() || copy.get(0) != entry()) {
            throw new IllegalArgumentException("the entry block must stay first");
        }
        blocks.clear();
        blocks.addAll(copy);
    }

    /** A new value that is in no block yet. */
    public Value newValue(Op op, Kind kind, Object aux, long auxInt, Position position, Value... args) {
        Value value = new Value(nextValueId++, op, kind, aux, auxInt, position);
        for (Value arg : args) {
            value.addArg(arg);
        }
        return value;
    }

    /** A new value with this number, for the parser. */
    Value newValue(int id, Op op, Kind kind, Object aux, long auxInt, Position position) {
        nextValueId = Math.max(nextValueId, id + 1);
        return new Value(id, op, kind, aux, auxInt, position);
    }

    /** One more than the largest value id, for tables indexed by it. */
    public int valueIdBound() {
        return nextValueId;
    }

    /** One more than the largest block id. */
    public int blockIdBound() {
        return nextBlockId;
    }
}
