package skink.compiler.target.i386;

/** Tests of one bit, which also set, reset or complement it. */
public enum Bit {
    BT(0x0FA3, 4),
    BTS(0x0FAB, 5),
    BTR(0x0FB3, 6),
    BTC(0x0FBB, 7);

    static final int IMMEDIATE_OPCODE = 0x0FBA;

    private final int opcode;
    private final int extension;

    Bit(int opcode, int extension) {
        this.opcode = opcode;
        this.extension = extension;
    }

    int opcode() {
        return opcode;
    }

    int extension() {
        return extension;
    }

    boolean isLockable() {
        return this != BT;
    }
}
