package skink.compiler.target.i386;

/** Operand sizes in memory and in registers. */
public enum Width {
    BYTE(1),
    WORD(2),
    DWORD(4),
    QWORD(8),
    /** Ten bytes: the x87 extended format. */
    TBYTE(10),
    /** Sixteen bytes: a whole XMM register. */
    XMMWORD(16);

    private final int bytes;

    Width(int bytes) {
        this.bytes = bytes;
    }

    /** Size in bytes. */
    public int bytes() {
        return bytes;
    }
}
