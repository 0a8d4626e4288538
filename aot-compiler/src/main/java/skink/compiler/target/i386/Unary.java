package skink.compiler.target.i386;

/** Integer operations on one operand; the multiplications and divisions work on EDX:EAX (or AX, or DX:AX). */
public enum Unary {
    NOT(0xF6, 2),
    NEG(0xF6, 3),
    MUL(0xF6, 4),
    IMUL(0xF6, 5),
    DIV(0xF6, 6),
    IDIV(0xF6, 7),
    INC(0xFE, 0),
    DEC(0xFE, 1);

    private final int byteOpcode;
    private final int extension;

    Unary(int byteOpcode, int extension) {
        this.byteOpcode = byteOpcode;
        this.extension = extension;
    }

    int opcode(Width width) {
        return width == Width.BYTE ? byteOpcode : byteOpcode + 1;
    }

    int extension() {
        return extension;
    }

    boolean isLockable() {
        return switch (this) {
            case NOT, NEG, INC, DEC -> true;
            default -> false;
        };
    }
}
