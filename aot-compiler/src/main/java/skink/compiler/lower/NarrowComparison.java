package skink.compiler.lower;

import skink.compiler.lir.Access;
import skink.compiler.lir.Flags;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/**
 * Comparisons of a byte or a 16-bit word in memory with a constant, made at that width.
 *
 * <p>Extension to 32 bits keeps the order: that of signed numbers for BYTE and SHORT; a CHAR is never negative, so its order
 * is the unsigned one. The constant must fit the eight bits that the instruction has for it.
 */
final class NarrowComparison {
    private NarrowComparison() {}

    /** Whether {@code cmp} can read the narrow cell of {@code load} itself. */
    static boolean isPossible(Value cmp, Value load) {
        Value constant = cmp.arg(0) == load ? cmp.arg(1) : cmp.arg(0);
        return cmp.arg(0).kind() == Kind.INT
                && constant.op() == Op.CONST_INT
                && switch (Memory.typeOf(load)) {
                    case BYTE, SHORT -> constant.auxInt() == (byte) constant.auxInt();
                    case CHAR -> constant.auxInt() >= 0 && constant.auxInt() <= Byte.MAX_VALUE;
                    default -> false;
                };
    }

    /** How the comparison reads the cell. */
    static Access access(Value load) {
        return Memory.access(Memory.typeOf(load));
    }

    /** The flags that tell {@code cond} after a comparison at the width of the load. */
    static Flags flags(Value load, Cond cond) {
        boolean unsigned = Memory.typeOf(load) == MemType.CHAR;
        return Conditions.flags(
                !unsigned
                        ? cond
                        : switch (cond) {
                            case LT -> Cond.BELOW;
                            case LE -> Cond.BELOW_EQ;
                            case GT -> Cond.ABOVE;
                            case GE -> Cond.ABOVE_EQ;
                            default -> cond;
                        });
    }
}
