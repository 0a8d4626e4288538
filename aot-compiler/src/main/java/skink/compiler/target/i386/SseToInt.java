package skink.compiler.target.i386;

/** Conversions of floating point to a 32-bit integer; 0x80000000 when out of range. The CVTT forms truncate. */
public enum SseToInt {
    CVTSS2SI(0xF30F2D),
    CVTSD2SI(0xF20F2D),
    CVTTSS2SI(0xF30F2C),
    CVTTSD2SI(0xF20F2C);

    private final int opcode;

    SseToInt(int opcode) {
        this.opcode = opcode;
    }

    int opcode() {
        return opcode;
    }
}
