package skink.compiler.target.i386;

/** The eight two-operand integer operations; the order is the opcode extension. */
public enum Alu {
    ADD,
    OR,
    ADC,
    SBB,
    AND,
    SUB,
    XOR,
    CMP;

    int extension() {
        return ordinal();
    }

    boolean isLockable() {
        return this != CMP;
    }
}
