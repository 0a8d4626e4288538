package skink.compiler.target.i386;

import static skink.compiler.target.i386.Width.BYTE;
import static skink.compiler.target.i386.Width.DWORD;
import static skink.compiler.target.i386.Width.WORD;

/** The instructions of system code: ports, segments, descriptor tables, control registers, far transfers. */
public abstract sealed class SystemAssembler extends IntegerAssembler permits FloatAssembler {
    private static final int BREAKPOINT_VECTOR = 3;
    private static final int HIGHEST_CONTROL_REGISTER = 7;

    /** An instruction without operands. */
    public final void op(Plain operation) {
        opcode(operation.width(), operation.opcode(), null);
    }

    /** An instruction whose one operand is memory. */
    public final void op(MemoryOp operation, Mem operand) {
        memory(NO_WIDTH, operation.opcode(), operation.extension(), operand);
    }

    // ---- strings

    /** One step of a string instruction. */
    public final void op(StringOp operation) {
        opcode(operation.width(), operation.opcode(), null);
    }

    /** Repeats ECX times; a comparison only while operands are equal. */
    public final void rep(StringOp operation) {
        opcode(operation.width(), 0xF30000 | operation.opcode(), null);
    }

    /** Repeats a comparison at most ECX times, while operands differ. */
    public final void repne(StringOp operation) {
        require(operation.compares(), "not a comparison:", operation);
        opcode(operation.width(), 0xF20000 | operation.opcode(), null);
    }

    // ---- ports and interrupts

    /** Reads a port with a number below 256. */
    public final void in(Gpr accumulator, int port) {
        port(0xE4, accumulator);
        unsigned(port, 0xFF, 1, "port");
    }

    /** Reads the port whose number is in DX. */
    public final void inDx(Gpr accumulator) {
        port(0xEC, accumulator);
    }

    /** Writes a port with a number below 256. */
    public final void out(int port, Gpr accumulator) {
        port(0xE6, accumulator);
        unsigned(port, 0xFF, 1, "port");
    }

    /** Writes the port whose number is in DX. */
    public final void outDx(Gpr accumulator) {
        port(0xEE, accumulator);
    }

    private void port(int opcode, Gpr accumulator) {
        require(isAccumulator(accumulator), "ports are accessed through AL, AX or EAX, not", accumulator);
        opcode(accumulator.width(), opcode | wide(accumulator.width()), null);
    }

    /** Software interrupt; vector 3 takes its one-byte form. */
    public final void interrupt(int vector) {
        if (vector == BREAKPOINT_VECTOR) {
            op(Plain.INT3);
            return;
        }
        opcode(NO_WIDTH, 0xCD, null);
        unsigned(vector, 0xFF, 1, "interrupt vector");
    }

    // ---- segments and tables

    public final void mov(Sreg target, Rm source) {
        require(target != Sreg.CS, "loaded by far transfers only:", target);
        requireSegmentOperand(source);
        instruction(NO_WIDTH, 0x8E, target.number(), source);
    }

    public final void mov(Rm target, Sreg source) {
        requireSegmentOperand(target);
        instruction(target instanceof Gpr ? target.width() : NO_WIDTH, 0x8C, source.number(), target);
    }

    private static void requireSegmentOperand(Rm operand) {
        boolean good = operand instanceof Mem || operand.width() != BYTE;
        require(good, "not an operand of segment moves:", operand);
    }

    /** Pushes a selector as an operand of the mode's size. */
    public final void push(Sreg register) {
        boolean old = register.number() < Sreg.FS.number();
        opcode(NO_WIDTH, old ? 0x06 | register.number() << 3 : 0x0F80 | register.number() << 3, null);
    }

    public final void pop(Sreg register) {
        require(register != Sreg.CS, "loaded by far transfers only:", register);
        boolean old = register.number() < Sreg.FS.number();
        opcode(NO_WIDTH, old ? 0x07 | register.number() << 3 : 0x0F81 | register.number() << 3, null);
    }

    public final void lldt(Rm selector) {
        selectorOperand(2, selector);
    }

    public final void ltr(Rm selector) {
        selectorOperand(3, selector);
    }

    private void selectorOperand(int extension, Rm selector) {
        require(selector instanceof Mem || selector.width() == WORD, "not a 16-bit operand:", selector);
        instruction(NO_WIDTH, 0x0F00, extension, selector);
    }

    // ---- control and debug registers

    public final void movFromControl(Gpr target, int register) {
        special(0x0F20, register, target);
    }

    public final void movToControl(int register, Gpr source) {
        special(0x0F22, register, source);
    }

    public final void movFromDebug(Gpr target, int register) {
        special(0x0F21, register, target);
    }

    public final void movToDebug(int register, Gpr source) {
        special(0x0F23, register, source);
    }

    private void special(int opcode, int register, Gpr gpr) {
        require(register >= 0 && register <= HIGHEST_CONTROL_REGISTER, "no such special register:", register);
        require(gpr.width() == DWORD, "not a 32-bit register:", gpr);
        opcode(NO_WIDTH, opcode, null);
        registerOperand(register, gpr.number());
    }

    // ---- far transfers

    /** Jumps to {@code selector:offset}, where the offset has 16 or 32 bits. */
    public final void jmpFar(Width offsetWidth, int selector, Imm offset) {
        far(0xEA, offsetWidth, selector, offset);
    }

    public final void callFar(Width offsetWidth, int selector, Imm offset) {
        far(0x9A, offsetWidth, selector, offset);
    }

    private void far(int opcode, Width offsetWidth, int selector, Imm offset) {
        require(offsetWidth == WORD || offsetWidth == DWORD, "not an offset size:", offsetWidth);
        opcode(offsetWidth, opcode, null);
        immediate(offset, offsetWidth.bytes());
        unsigned(selector, 0xFFFF, 2, "selector");
    }

    /** Jumps through a pointer in memory: an offset of {@code offsetWidth}, then the selector. */
    public final void jmpFar(Width offsetWidth, Mem pointer) {
        require(offsetWidth == WORD || offsetWidth == DWORD, "not an offset size:", offsetWidth);
        memory(offsetWidth, 0xFF, 5, pointer);
    }

    public final void callFar(Width offsetWidth, Mem pointer) {
        require(offsetWidth == WORD || offsetWidth == DWORD, "not an offset size:", offsetWidth);
        memory(offsetWidth, 0xFF, 3, pointer);
    }

    /** Far return with operands of 16 or 32 bits. */
    public final void retFar(Width width) {
        require(width == WORD || width == DWORD, "not an offset size:", width);
        opcode(width, 0xCB, null);
    }
}
