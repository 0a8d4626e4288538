package skink.compiler.lir;

/**
 * How an operand takes part in its instruction: the one definition of operand lifetimes.
 *
 * <p>An instruction with number {@code n} reads at {@code n}, and writes so that the result exists from {@code n} on. A
 * USE therefore may share a register with a DEF; an ALIVE operand is still read after the result was written, so it may
 * not. The registers inside a memory operand have the lifetime of the operand and must be registers.
 */
public enum Role {
    /** Written; a register. */
    DEF,
    /** Read before anything is written; a register. */
    USE,
    /** As USE, but may also be a spill slot. */
    USE_ANY,
    /** Read until the end; a register. */
    ALIVE,
    /** As ALIVE, but may also be a spill slot. */
    ALIVE_ANY,
    /** As USE_ANY; the instruction is shorter if it is where the result goes. */
    SAME,
    /** Destroyed; a fixed register. */
    TEMP;

    public boolean isRead() {
        return this != DEF && this != TEMP;
    }

    /** Whether the operand must not share a register with a result. */
    public boolean livesThrough() {
        return this == ALIVE || this == ALIVE_ANY;
    }

    /** Whether a spill slot will do. */
    public boolean allowsSlot() {
        return this == USE_ANY || this == ALIVE_ANY || this == SAME;
    }
}
