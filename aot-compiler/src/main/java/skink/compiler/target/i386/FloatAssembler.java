package skink.compiler.target.i386;

import static skink.compiler.target.i386.Width.DWORD;

/** SSE2 and x87. */
public abstract sealed class FloatAssembler extends SystemAssembler permits Assembler {
    private static final int X87_REGISTERS = 8;

    /** {@code operation target, source}. */
    public final void op(Sse operation, Xmm target, XmmRm source) {
        instruction(operation.opcode(), target.number(), source);
    }

    /** A move to memory. */
    public final void op(Sse operation, Mem target, Xmm source) {
        require(operation.storeOpcode() != Sse.NO_STORE, "cannot store to memory:", operation);
        instruction(operation.storeOpcode(), source.number(), target);
    }

    public final void op(SseFromInt operation, Xmm target, Rm source) {
        require32(source);
        instruction(NO_WIDTH, operation.opcode(), target.number(), source);
    }

    public final void op(SseToInt operation, Gpr target, XmmRm source) {
        require32(target);
        instruction(operation.opcode(), target.number(), source);
    }

    /** Moves 32 bits; the rest of the target becomes zero. */
    public final void movd(Xmm target, Rm source) {
        require32(source);
        instruction(NO_WIDTH, 0x660F6E, target.number(), source);
    }

    /** Moves the low 32 bits. */
    public final void movd(Rm target, Xmm source) {
        require32(target);
        instruction(NO_WIDTH, 0x660F7E, source.number(), target);
    }

    private static void require32(Rm operand) {
        require(operand instanceof Mem || operand.width() == DWORD, "not a 32-bit operand:", operand);
    }

    /** Word i of the target is the word of the source that bits 2i+1..2i of {@code order} say. */
    public final void pshufd(Xmm target, XmmRm source, int order) {
        instruction(0x660F70, target.number(), source);
        unsigned(order, 0xFF, 1, "word order");
    }

    /** Shifts both halves right by bits. */
    public final void psrlq(Xmm target, int count) {
        instruction(0x660F73, 2, target);
        unsigned(count, 0xFF, 1, "shift count");
    }

    /** Shifts both halves left by bits. */
    public final void psllq(Xmm target, int count) {
        instruction(0x660F73, 6, target);
        unsigned(count, 0xFF, 1, "shift count");
    }

    /** {@code operation st(i)}. */
    public final void op(X87 operation, int stackRegister) {
        require(stackRegister >= 0 && stackRegister < X87_REGISTERS, "no such x87 register:", stackRegister);
        opcode(NO_WIDTH, operation.opcode() + stackRegister, null);
    }
}
