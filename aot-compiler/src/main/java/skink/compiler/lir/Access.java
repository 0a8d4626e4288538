package skink.compiler.lir;

/** How an instruction reads or writes a cell: width, and extension to 32 bits when read. */
public enum Access {
    /** Sign-extended byte. */
    I8(1),
    /** Zero-extended byte. */
    U8(1),
    I16(2),
    U16(2),
    I32(4),
    /** A float in an XMM register. */
    F32(4),
    /** A double in an XMM register. */
    F64(8);

    private final int sizeBytes;

    Access(int sizeBytes) {
        this.sizeBytes = sizeBytes;
    }

    public int sizeBytes() {
        return sizeBytes;
    }

    public boolean isFloating() {
        return this == F32 || this == F64;
    }
}
