package skink.compiler.lower;

import java.util.List;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/**
 * Finds operations whose operand was loaded from the very cell to which the result goes: {@code x.count += n}.
 *
 * <p>Load, operation and store then are one instruction with its destination in memory. Nothing else may want the loaded
 * value or the result, and nothing between the load and the store may write memory. For a LONG only addition and
 * subtraction gain; the two halves are joined by the carry.
 */
final class ReadModifyWrite {
    private ReadModifyWrite() {}

    /** The load that disappears in the store of {@code operation}; null if it has to stay an instruction of its own. */
    static Value load(Value operation) {
        if (!isPossible(operation)
                || operation.uses().size() != 1
                || !operation.controls().isEmpty()) {
            return null;
        }
        Value store = operation.uses().get(0);
        if (store.block() != operation.block() || storedValue(store) != operation) {
            return null;
        }
        for (int i = 0; i < (operation.op() == Op.SUB ? 1 : 2); i++) {
            Value load = operation.arg(i);
            if (isSameCell(load, store) && load.uses().size() == 1 && nothingWritesBetween(load, store)) {
                return load;
            }
        }
        return null;
    }

    /** What is to be combined with the content of the cell. */
    static Value other(Value operation, Value load) {
        return operation.arg(0) == load ? operation.arg(1) : operation.arg(0);
    }

    private static boolean isPossible(Value operation) {
        boolean carried = operation.op() == Op.ADD || operation.op() == Op.SUB;
        return switch (operation.kind()) {
            case INT -> carried || operation.op() == Op.AND || operation.op() == Op.OR || operation.op() == Op.XOR;
            case LONG -> carried;
            default -> false;
        };
    }

    private static Value storedValue(Value store) {
        return switch (store.op()) {
            case PUT_STATIC -> store.arg(0);
            case PUT_FIELD, STORE -> store.arg(1);
            case ARRAY_STORE -> store.arg(2);
            default -> null;
        };
    }

    private static boolean isSameCell(Value load, Value store) {
        Op loading =
                switch (store.op()) {
                    case PUT_STATIC -> Op.GET_STATIC;
                    case PUT_FIELD -> Op.GET_FIELD;
                    case STORE -> Op.LOAD;
                    default -> Op.ARRAY_LOAD;
                };
        if (load.op() != loading || load.block() != store.block() || load.auxInt() != store.auxInt()) {
            return false;
        }
        MemType type = Memory.typeOf(store);
        if (type != MemType.INT && type != MemType.LONG || !load.aux().equals(store.aux())) {
            return false;
        }
        List<Value> address = load.args();
        return address.equals(store.args().subList(0, address.size()));
    }

    private static boolean nothingWritesBetween(Value load, Value store) {
        List<Value> values = load.block().values();
        for (int i = values.indexOf(load) + 1; values.get(i) != store; i++) {
            switch (values.get(i).op().effect()) {
                case WRITE, CALL -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }
}
