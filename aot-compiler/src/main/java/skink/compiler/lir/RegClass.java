package skink.compiler.lir;

/** The two disjoint sets of registers. */
public enum RegClass {
    /** The seven general registers that hold values; ESP is the frame's. */
    GPR,
    /** The eight SSE registers; never used in the kernel. */
    XMM
}
