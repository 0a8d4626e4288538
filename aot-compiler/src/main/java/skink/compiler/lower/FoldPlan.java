package skink.compiler.lower;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import skink.compiler.lir.BackEndPass;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/**
 * Decides which values get no instruction of their own but become part of the one that uses them.
 *
 * <p>Comparisons that only decide branches and selections are made where the flags are needed. A load may become a memory
 * operand if its one user is in the same block and nothing in between may write memory. Address arithmetic that serves
 * only addresses goes into addressing modes.
 */
final class FoldPlan {
    private final Set<Value> folded = new HashSet<>();
    private final boolean updatesMemory;
    private final boolean comparesNarrow;

    FoldPlan(Graph graph, LoweringContext context) {
        updatesMemory = context.isEnabled(BackEndPass.READ_MODIFY_WRITE);
        comparesNarrow = context.isEnabled(BackEndPass.NARROW_COMPARISON);
        for (Block block : graph.blocks()) {
            List<Value> values = block.values();
            for (int i = values.size() - 1; i >= 0; i--) {
                if (isFoldable(values.get(i), i)) {
                    folded.add(values.get(i));
                }
            }
        }
    }

    /** Whether the value is evaluated by its users. */
    boolean isFolded(Value value) {
        return folded.contains(value);
    }

    private boolean isFoldable(Value value, int index) {
        return isPartOfUpdate(value)
                || switch (value.op()) {
                    case CMP -> !value.isUnused() && value.uses().stream().allMatch(u -> isCondition(u, value));
                    case INSTANCEOF ->
                        value.uses().isEmpty()
                                && value.controls().size() == 1
                                && value.controls().get(0) == value.block()
                                && value.block().kind() == Block.Kind.IF;
                    case LOAD, GET_FIELD, GET_STATIC, ARRAY_LOAD, ARRAY_LENGTH -> isMemoryOperand(value, index);
                    case AND -> isTested(value);
                    case ADD -> isAddress(value);
                    case SHL -> isScaledTerm(value);
                    default -> false;
                };
    }

    private boolean isPartOfUpdate(Value value) {
        if (!updatesMemory) {
            return false;
        }
        if (!isLoad(value)) {
            return ReadModifyWrite.load(value) != null;
        }
        // a block is walked from its end, so the operation has been decided on
        return isSingleUse(value)
                && folded.contains(value.uses().get(0))
                && ReadModifyWrite.load(value.uses().get(0)) == value;
    }

    private static boolean isCondition(Value user, Value condition) {
        return user.op() == Op.SELECT
                && user.arg(0) == condition
                && user.arg(1) != condition
                && user.arg(2) != condition;
    }

    private static boolean isSingleUse(Value value) {
        return value.uses().size() == 1 && value.controls().isEmpty();
    }

    // ---- loads

    private boolean isMemoryOperand(Value load, int index) {
        if (!isSingleUse(load)) {
            return false;
        }
        Value user = load.uses().get(0);
        if (user.block() != load.block() || !takesMemory(user, load)) {
            return false;
        }
        int limit = evaluationIndex(user);
        return limit >= 0 && nothingWrites(load, index, limit);
    }

    /** Where in its block the user is evaluated: a folded comparison at the end; -1 if that is in another block. */
    private int evaluationIndex(Value user) {
        List<Value> values = user.block().values();
        if (!folded.contains(user)) {
            return values.indexOf(user);
        }
        boolean atEnd = user.op() == Op.CMP
                && user.uses().isEmpty()
                && user.controls().size() == 1
                && user.controls().get(0) == user.block();
        return atEnd ? values.size() : -1;
    }

    private static boolean nothingWrites(Value load, int from, int to) {
        for (Value between : load.block().values().subList(from + 1, to)) {
            switch (between.op().effect()) {
                case WRITE, CALL -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private boolean takesMemory(Value user, Value load) {
        boolean second = user.args().size() == 2 && user.arg(1) == load && user.arg(0) != load;
        boolean first = user.args().size() == 2 && user.arg(0) == load && user.arg(1) != load;
        return switch (user.op()) {
            case ADD, MUL, AND, OR, XOR -> (second || first && !isLoad(user.arg(1))) && fits(user.kind(), load);
            case SUB -> second && fits(user.kind(), load);
            case DIV -> second && user.kind().isFloating();
            case CMP -> takesMemoryInCompare(user, load, first, second);
            case BOUNDS_CHECK -> second && load.op() == Op.ARRAY_LENGTH;
            case I2D, I2F -> isWord(load);
            case F2D, SQRT -> true;
            default -> false;
        };
    }

    private boolean takesMemoryInCompare(Value user, Value load, boolean first, boolean second) {
        boolean word = isWord(load) || comparesNarrow && NarrowComparison.isPossible(user, load);
        boolean against = first && !isLoad(user.arg(1)) || second && !isLoad(user.arg(0));
        return word && against && user.arg(0).kind() != Kind.LONG;
    }

    private static boolean isLoad(Value value) {
        return switch (value.op()) {
            case LOAD, GET_FIELD, GET_STATIC, ARRAY_LOAD, ARRAY_LENGTH -> true;
            default -> false;
        };
    }

    private static boolean fits(Kind kind, Value load) {
        return kind.isFloating() || kind == Kind.INT && isWord(load);
    }

    /** Whether the load reads 32 bits for a general register. */
    static boolean isWord(Value load) {
        MemType type = Memory.typeOf(load);
        return type == MemType.INT || type == MemType.REF;
    }

    // ---- arithmetic

    /** A mask whose only use is the comparison with 0: it becomes {@code test}. */
    private boolean isTested(Value and) {
        if (and.kind() != Kind.INT || !isSingleUse(and)) {
            return false;
        }
        Value user = and.uses().get(0);
        return folded.contains(user) && Conditions.isMaskTest(user) && user.arg(0) == and;
    }

    /** A sum that is only used as an address, or an index with a constant added. */
    private static boolean isAddress(Value add) {
        if (add.kind() != Kind.INT || add.isUnused() || !add.controls().isEmpty()) {
            return false;
        }
        return add.uses().stream().allMatch(user -> isAddressOf(user, add));
    }

    private static boolean isAddressOf(Value user, Value add) {
        return switch (user.op()) {
            case LOAD -> true;
            case STORE -> user.arg(0) == add && user.arg(1) != add;
            case ARRAY_LOAD -> add.arg(1).op() == Op.CONST_INT;
            case ARRAY_STORE -> add.arg(1).op() == Op.CONST_INT && user.arg(1) == add && user.arg(2) != add;
            default -> false;
        };
    }

    /** A shift by 1, 2 or 3 that is added to something: lea scales. */
    private static boolean isScaledTerm(Value shift) {
        if (shift.kind() != Kind.INT || !isSingleUse(shift) || !Memory.isScale(shift.arg(1))) {
            return false;
        }
        Value user = shift.uses().get(0);
        return user.op() == Op.ADD
                && user.kind() == Kind.INT
                && user.arg(0) != user.arg(1)
                && user.block() == shift.block()
                && !isScaledSibling(user, shift);
    }

    private static boolean isScaledSibling(Value add, Value shift) {
        Value other = add.arg(0) == shift ? add.arg(1) : add.arg(0);
        return other.op() == Op.CONST_INT || other.op() == Op.SHL || isLoad(other);
    }
}
