package skink.compiler.ssa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.world.Method;

/** The body of one method in SSA form. The entry block is first and has no predecessors. */
public final class Graph {
    private final Method method;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> blocksView = Collections.unmodifiableList(blocks);
    private final Map<ConstantKey, Value> constants = new HashMap<>();
    private int nextValueId;
    private int nextBlockId;
    private boolean rare;

    /** Heap objects are compared by identity, names and types by equality. */
    private record ConstantKey(Op op, Object aux, long auxInt) {
        @Override
        public boolean equals(Object other) {
            return other instanceof ConstantKey key
                    && key.op == op
                    && key.auxInt == auxInt
                    && (key.aux == aux || op == Op.SYMBOL && key.aux.equals(aux));
        }

        @Override
        public int hashCode() {
            int auxHash = op == Op.SYMBOL ? aux.hashCode() : System.identityHashCode(aux);
            return (op.ordinal() * 31 + auxHash) * 31 + Long.hashCode(auxInt);
        }
    }

    public Graph(Method method) {
        this.method = method;
    }

    public Method method() {
        return method;
    }

    /** Whether the method runs rarely, so that small code is worth more than fast code. */
    public boolean isRare() {
        return rare;
    }

    public void setRare(boolean rare) {
        this.rare = rare;
    }

    public Block entry() {
        return blocks.get(0);
    }

    public List<Block> blocks() {
        return blocksView;
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

    /**
     * The value of a constant or name (an operation without arguments whose meaning is in aux and auxInt), one per graph,
     * in the entry block after the parameters.
     */
    public Value constant(Op op, Kind kind, Object aux, long auxInt) {
        ConstantKey key = new ConstantKey(op, aux, auxInt);
        Value known = constants.get(key);
        if (known != null && known.block() == entry()) {
            return known;
        }
        Value value = newValue(op, kind, aux, auxInt, null);
        int index = 0;
        while (index < entry().values().size() && entry().values().get(index).op() == Op.PARAM) {
            index++;
        }
        entry().insert(index, value);
        constants.put(key, value);
        return value;
    }

    public Value constInt(int value) {
        return constant(Op.CONST_INT, Kind.INT, null, value);
    }

    public Value constLong(long value) {
        return constant(Op.CONST_LONG, Kind.LONG, null, value);
    }

    public Value constFloat(float value) {
        return constant(Op.CONST_FLOAT, Kind.FLOAT, null, Float.floatToRawIntBits(value));
    }

    public Value constDouble(double value) {
        return constant(Op.CONST_DOUBLE, Kind.DOUBLE, null, Double.doubleToRawLongBits(value));
    }

    public Value nullConstant() {
        return constant(Op.NULL, Kind.REF, null, 0);
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
