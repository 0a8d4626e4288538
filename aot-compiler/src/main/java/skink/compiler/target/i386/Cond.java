package skink.compiler.target.i386;

/** A condition over EFLAGS; the order is the encoding. Below/above are unsigned, less/greater signed. */
public enum Cond {
    O,
    NO,
    B,
    AE,
    E,
    NE,
    BE,
    A,
    S,
    NS,
    P,
    NP,
    L,
    GE,
    LE,
    G;

    private static final Cond[] ALL = values();

    /** Encoding, 0..15. */
    public int number() {
        return ordinal();
    }

    /** The condition that holds exactly when this one does not. */
    public Cond negate() {
        return ALL[ordinal() ^ 1];
    }

    /** The condition that holds for (b, a) exactly when this one holds for (a, b), after a compare. */
    public Cond swapOperands() {
        return switch (this) {
            case B -> A;
            case A -> B;
            case AE -> BE;
            case BE -> AE;
            case L -> G;
            case G -> L;
            case GE -> LE;
            case LE -> GE;
            case E, NE -> this;
            default -> throw new IllegalArgumentException("condition " + this + " is no order of two operands");
        };
    }
}
