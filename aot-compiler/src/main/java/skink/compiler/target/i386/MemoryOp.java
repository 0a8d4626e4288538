package skink.compiler.target.i386;

/** Instructions whose one operand is memory; a number in the name is the operand's size in bits. */
public enum MemoryOp {
    SGDT(0x0F01, 0),
    SIDT(0x0F01, 1),
    /** In 16-bit code loads a 24-bit base. */
    LGDT(0x0F01, 2),
    /** In 16-bit code loads a 24-bit base. */
    LIDT(0x0F01, 3),
    INVLPG(0x0F01, 7),
    FXSAVE(0x0FAE, 0),
    FXRSTOR(0x0FAE, 1),
    LDMXCSR(0x0FAE, 2),
    STMXCSR(0x0FAE, 3),
    FLD32(0xD9, 0),
    FLD64(0xDD, 0),
    FLD80(0xDB, 5),
    FST32(0xD9, 2),
    FST64(0xDD, 2),
    FSTP32(0xD9, 3),
    FSTP64(0xDD, 3),
    FSTP80(0xDB, 7),
    FLDCW(0xD9, 5),
    FNSTCW(0xD9, 7),
    FILD16(0xDF, 0),
    FILD32(0xDB, 0),
    FILD64(0xDF, 5),
    FIST16(0xDF, 2),
    FIST32(0xDB, 2),
    FISTP16(0xDF, 3),
    FISTP32(0xDB, 3),
    FISTP64(0xDF, 7),
    FADD32(0xD8, 0),
    FADD64(0xDC, 0),
    FMUL32(0xD8, 1),
    FMUL64(0xDC, 1);

    private final int opcode;
    private final int extension;

    MemoryOp(int opcode, int extension) {
        this.opcode = opcode;
        this.extension = extension;
    }

    int opcode() {
        return opcode;
    }

    int extension() {
        return extension;
    }
}
