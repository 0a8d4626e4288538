package skink.compiler.target.i386;

/** Conversions of a 32-bit integer to floating point. */
public enum SseFromInt {
    CVTSI2SS(0xF30F2A),
    CVTSI2SD(0xF20F2A);

    private final int opcode;

    SseFromInt(int opcode) {
        this.opcode = opcode;
    }

    int opcode() {
        return opcode;
    }
}
