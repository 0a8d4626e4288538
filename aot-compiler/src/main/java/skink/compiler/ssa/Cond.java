package skink.compiler.ssa;

/**
 * The condition of a comparison. For INT, LONG and REF operands the last four are unsigned; for FLOAT and DOUBLE only
 * the first six are used, and {@link Value#unorderedIsTrue()} tells the outcome when an operand is NaN.
 */
public enum Cond {
    EQ,
    NE,
    LT,
    GE,
    GT,
    LE,
    BELOW,
    ABOVE_EQ,
    ABOVE,
    BELOW_EQ;

    /** The condition that holds exactly when this one does not (for floating operands, swap the NaN outcome too). */
    public Cond negate() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case GE -> LT;
            case GT -> LE;
            case LE -> GT;
            case BELOW -> ABOVE_EQ;
            case ABOVE_EQ -> BELOW;
            case ABOVE -> BELOW_EQ;
            case BELOW_EQ -> ABOVE;
        };
    }

    /** The condition that holds for (b, a) exactly when this one holds for (a, b). */
    public Cond swap() {
        return switch (this) {
            case EQ, NE -> this;
            case LT -> GT;
            case GE -> LE;
            case GT -> LT;
            case LE -> GE;
            case BELOW -> ABOVE;
            case ABOVE_EQ -> BELOW_EQ;
            case ABOVE -> BELOW;
            case BELOW_EQ -> ABOVE_EQ;
        };
    }

    public boolean isUnsigned() {
        return ordinal() >= BELOW.ordinal();
    }
}
