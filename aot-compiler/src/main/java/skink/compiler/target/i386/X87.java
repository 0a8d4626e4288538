package skink.compiler.target.i386;

/**
 * x87 instructions on a stack register st(i).
 *
 * <p>The P forms compute {@code st(i) = st(i) op st(0)} and pop; in FSUBP and FDIVP st(i) is the left operand, in the R
 * forms st(0) is. The F...I comparisons set ZF, PF and CF.
 */
public enum X87 {
    FLD(0xD9C0),
    FXCH(0xD9C8),
    FADDP(0xDEC0),
    FMULP(0xDEC8),
    FSUBRP(0xDEE0),
    FSUBP(0xDEE8),
    FDIVRP(0xDEF0),
    FDIVP(0xDEF8),
    FFREE(0xDDC0),
    FST(0xDDD0),
    FSTP(0xDDD8),
    FUCOMI(0xDBE8),
    FCOMI(0xDBF0),
    FUCOMIP(0xDFE8),
    FCOMIP(0xDFF0);

    private final int opcode;

    X87(int opcode) {
        this.opcode = opcode;
    }

    int opcode() {
        return opcode;
    }
}
