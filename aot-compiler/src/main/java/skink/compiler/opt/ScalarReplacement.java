package skink.compiler.opt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Phis;
import skink.compiler.ssa.Value;
import skink.compiler.world.ArrayType;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;

/**
 * Keeps the fields of an object that never leaves the method in values, and allocates nothing.
 *
 * <p>An object qualifies if all that is done with it is to load and store its own fields; an array also needs a small
 * constant length, and constant indices in it. Such an object cannot be reached from anywhere else: calls do not change it,
 * nobody compares it, and no collection needs to find it. Each load becomes the value stored last on the way there, phis
 * where ways meet, zero where nothing was stored since the allocation. (Construction of SSA form for one variable at a
 * time, backwards from its uses.)
 */
public final class ScalarReplacement implements Pass {
    /** Removing an object may free another that only it referred to. */
    private static final int MAX_ROUNDS = 4;

    private static final int MAX_LENGTH = 16;

    @Override
    public boolean run(Graph graph, PassContext context) {
        boolean any = false;
        boolean changed = true;
        for (int round = 0; round < MAX_ROUNDS && changed; round++) {
            changed = false;
            for (Value object : allocations(graph)) {
                if (object.block() != null && isLocal(object)) {
                    new Replacement(graph, object).run();
                    // The allocation may have been all that could lead to a handler.
                    Cfg.removeUnreachable(graph);
                    changed = true;
                }
            }
            any |= changed;
        }
        if (any) {
            Phis.simplify(graph);
        }
        return any;
    }

    private static List<Value> allocations(Graph graph) {
        List<Value> result = new ArrayList<>();
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                boolean fixed = value.op() == Op.NEW_ARRAY
                        && Simplifier.isConstant(value.arg(0))
                        && value.arg(0).auxInt() >= 0
                        && value.arg(0).auxInt() <= MAX_LENGTH;
                if (fixed || value.op() == Op.NEW && !isWeak(value.aux(ClassType.class))) {
                    result.add(value);
                }
            }
        }
        return result;
    }

    /** Whether the collector may clear a field of such objects: a weak reference made of values would be a strong one. */
    private static boolean isWeak(ClassType type) {
        ClassType at = type;
        while (at != null && !at.internalName().equals("java/lang/ref/Reference")) {
            at = at.superClass();
        }
        return at != null;
    }

    private static boolean isLocal(Value object) {
        return object.controls().isEmpty() && object.uses().stream().allMatch(user -> isOwnAccess(user, object));
    }

    private static boolean isOwnAccess(Value user, Value object) {
        return switch (user.op()) {
            case GET_FIELD -> true;
            case PUT_FIELD -> user.arg(0) == object && user.arg(1) != object;
            case ARRAY_LOAD -> isElement(user, object);
            case ARRAY_STORE -> user.arg(0) == object && user.arg(2) != object && isElement(user, object);
            default -> false;
        };
    }

    private static boolean isElement(Value access, Value array) {
        return array.op() == Op.NEW_ARRAY
                && Simplifier.isConstant(access.arg(1))
                && access.arg(1).auxInt() >= 0
                && access.arg(1).auxInt() < array.arg(0).auxInt()
                && access.aux()
                        == MemType.ofDescriptor(
                                array.aux(ArrayType.class).element().descriptor());
    }

    /** A field, or an element, of the object. */
    private record Cell(Field field, long index, MemType type) {
        static Cell of(Value access) {
            return switch (access.op()) {
                case GET_FIELD, PUT_FIELD -> {
                    Field field = access.aux(Field.class);
                    yield new Cell(field, 0, MemType.ofDescriptor(field.descriptor()));
                }
                default -> new Cell(null, access.arg(1).auxInt(), access.aux(MemType.class));
            };
        }
    }

    private record CellAt(Cell cell, Block block) {}

    /** The work on one object. */
    private static final class Replacement {
        private final Graph graph;
        private final Value object;
        private final Map<CellAt, Value> atStart = new HashMap<>();
        private final Map<Value, Value> valueOfLoad = new HashMap<>();

        Replacement(Graph graph, Value object) {
            this.graph = graph;
            this.object = object;
        }

        void run() {
            List<Value> accesses = List.copyOf(object.uses());
            List<Value> loads = accesses.stream().filter(Replacement::isLoad).toList();
            for (Value load : loads) {
                Value held = before(load.block(), load.block().values().indexOf(load), Cell.of(load));
                valueOfLoad.put(load, asLoaded(load, held));
            }
            for (Value load : loads) {
                load.replaceAllUses(resolve(load));
            }
            accesses.forEach(Value::remove);
            Cfg.remove(object);
        }

        private static boolean isLoad(Value access) {
            return access.op() == Op.GET_FIELD || access.op() == Op.ARRAY_LOAD;
        }

        /** A stored value may itself be a load that goes; where ways meet a phi lies between, so this ends. */
        private Value resolve(Value load) {
            Value result = load;
            while (valueOfLoad.containsKey(result)) {
                result = valueOfLoad.get(result);
            }
            return result;
        }

        /** A narrow cell keeps fewer bits than what is stored in it. */
        private Value asLoaded(Value load, Value held) {
            Op narrowing =
                    switch (Cell.of(load).type) {
                        case BYTE -> Op.I2B;
                        case SHORT -> Op.I2S;
                        case CHAR -> Op.I2C;
                        default -> null;
                    };
            if (narrowing == null || Simplifier.isConstant(held, 0)) {
                return held;
            }
            Value result = graph.newValue(narrowing, Kind.INT, null, 0, load.position(), held);
            load.block().insert(load.block().values().indexOf(load), result);
            return result;
        }

        /** What the cell holds before position {@code index} of the block, which the allocation dominates. */
        private Value before(Block block, int index, Cell cell) {
            Value last = lastIn(block, index, cell);
            return last == null ? atStart(block, cell) : last;
        }

        private Value atStart(Block start, Cell cell) {
            List<CellAt> passed = new ArrayList<>();
            Block block = start;
            Value result = null;
            while (result == null) {
                CellAt key = new CellAt(cell, block);
                result = atStart.get(key);
                if (result == null && block.preds().size() > 1) {
                    result = merge(block, cell, key);
                } else if (result == null) {
                    passed.add(key);
                    block = block.preds().get(0);
                    result = lastIn(block, block.values().size(), cell);
                }
            }
            Value found = result;
            passed.forEach(key -> atStart.put(key, found));
            return result;
        }

        /** What the block itself has left in the cell before position {@code index}, or null if it has left it alone. */
        private Value lastIn(Block block, int index, Cell cell) {
            for (int i = index - 1; i >= 0; i--) {
                Value value = block.values().get(i);
                if (value == object) {
                    return zero(cell.type.kind());
                }
                boolean store = value.op() == Op.PUT_FIELD || value.op() == Op.ARRAY_STORE;
                if (store && value.arg(0) == object && Cell.of(value).equals(cell)) {
                    return value.arg(value.args().size() - 1);
                }
            }
            return null;
        }

        private Value merge(Block block, Cell cell, CellAt key) {
            Value phi = graph.newValue(Op.PHI, cell.type.kind(), null, 0, object.position());
            atStart.put(key, phi);
            block.insert(0, phi);
            for (Block pred : List.copyOf(block.preds())) {
                phi.addArg(before(pred, pred.values().size(), cell));
            }
            return phi;
        }

        private Value zero(Kind kind) {
            return switch (kind) {
                case INT -> graph.constInt(0);
                case LONG -> graph.constLong(0);
                case FLOAT -> graph.constFloat(0);
                case DOUBLE -> graph.constDouble(0);
                default -> graph.nullConstant();
            };
        }
    }
}
