package skink.compiler.lir;

/** A condition over the flags that the last comparison left. */
public enum Flags {
    EQ,
    NE,
    LT,
    GE,
    GT,
    LE,
    BELOW,
    ABOVE_EQ,
    ABOVE,
    BELOW_EQ,
    SIGN,
    NOT_SIGN,
    OVERFLOW,
    NO_OVERFLOW,
    /** Floating operands are equal and none is NaN. */
    EQ_ORDERED,
    /** Floating operands differ or one is NaN. */
    NE_UNORDERED;

    private static final Flags[] ALL = values();

    /** The condition that holds exactly when this one does not. */
    public Flags negate() {
        return switch (this) {
            case GT -> LE;
            case LE -> GT;
            case ABOVE -> BELOW_EQ;
            case BELOW_EQ -> ABOVE;
            default -> ALL[ordinal() ^ 1];
        };
    }
}
