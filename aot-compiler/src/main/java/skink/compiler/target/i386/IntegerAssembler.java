package skink.compiler.target.i386;

import static skink.compiler.target.i386.Width.BYTE;
import static skink.compiler.target.i386.Width.DWORD;
import static skink.compiler.target.i386.Width.WORD;

import skink.compiler.link.Symbol;

/**
 * The instructions of ordinary integer code: moves, arithmetic, bits, stack, branches.
 *
 * <p>Operand order is Intel's: destination first. The size of an operation is that of its register, else that of its
 * memory operand. Families with a table ({@link Alu}, {@link Shift}, {@link Unary}, {@link Bit}) are emitted by
 * {@code op}; the usual members have a method of their own name as well.
 */
public abstract sealed class IntegerAssembler extends Encoder permits SystemAssembler {
    // ---- two-operand arithmetic

    /** {@code operation target, source}. */
    public final void op(Alu operation, Rm target, Gpr source) {
        checkLock(operation.isLockable(), target);
        toRm(operation.extension() << 3, target, source);
    }

    /** {@code operation target, source}. */
    public final void op(Alu operation, Gpr target, Mem source) {
        checkLock(false, source);
        toRegister(operation.extension() << 3 | 2, target, source);
    }

    /** {@code operation target, number}. */
    public final void op(Alu operation, Rm target, int number) {
        op(operation, target, Imm.of(number));
    }

    /** {@code operation target, immediate}. */
    public final void op(Alu operation, Rm target, Imm imm) {
        checkLock(operation.isLockable(), target);
        Width width = target.width();
        if (width != BYTE && fitsSigned8(imm, width)) {
            instruction(integer(width), 0x83, operation.extension(), target);
            code.put8(imm.value());
        } else {
            if (isAccumulator(target)) {
                opcode(width, operation.extension() << 3 | 4 | wide(width), null);
            } else {
                instruction(integer(width), 0x80 | wide(width), operation.extension(), target);
            }
            immediate(imm, width.bytes());
        }
    }

    public final void add(Rm target, Gpr source) {
        op(Alu.ADD, target, source);
    }

    public final void add(Gpr target, Mem source) {
        op(Alu.ADD, target, source);
    }

    public final void add(Rm target, int number) {
        op(Alu.ADD, target, number);
    }

    public final void or(Rm target, Gpr source) {
        op(Alu.OR, target, source);
    }

    public final void or(Gpr target, Mem source) {
        op(Alu.OR, target, source);
    }

    public final void or(Rm target, int number) {
        op(Alu.OR, target, number);
    }

    public final void and(Rm target, Gpr source) {
        op(Alu.AND, target, source);
    }

    public final void and(Gpr target, Mem source) {
        op(Alu.AND, target, source);
    }

    public final void and(Rm target, int number) {
        op(Alu.AND, target, number);
    }

    public final void sub(Rm target, Gpr source) {
        op(Alu.SUB, target, source);
    }

    public final void sub(Gpr target, Mem source) {
        op(Alu.SUB, target, source);
    }

    public final void sub(Rm target, int number) {
        op(Alu.SUB, target, number);
    }

    public final void xor(Rm target, Gpr source) {
        op(Alu.XOR, target, source);
    }

    public final void xor(Gpr target, Mem source) {
        op(Alu.XOR, target, source);
    }

    public final void xor(Rm target, int number) {
        op(Alu.XOR, target, number);
    }

    public final void cmp(Rm left, Gpr right) {
        op(Alu.CMP, left, right);
    }

    public final void cmp(Gpr left, Mem right) {
        op(Alu.CMP, left, right);
    }

    public final void cmp(Rm left, int number) {
        op(Alu.CMP, left, number);
    }

    public final void cmp(Rm left, Imm imm) {
        op(Alu.CMP, left, imm);
    }

    public final void test(Rm left, Gpr right) {
        toRm(0x84, left, right);
    }

    public final void test(Rm left, int number) {
        Width width = integer(left.width());
        if (isAccumulator(left)) {
            opcode(width, 0xA8 | wide(width), null);
        } else {
            instruction(width, 0xF6 | wide(width), 0, left);
        }
        immediate(Imm.of(number), width.bytes());
    }

    // ---- one-operand arithmetic, shifts

    /** {@code operation operand}. */
    public final void op(Unary operation, Rm operand) {
        checkLock(operation.isLockable(), operand);
        Width width = integer(operand.width());
        if (operand instanceof Gpr register && width != BYTE && operation.opcode(BYTE) == 0xFE) {
            opcode(width, 0x40 | operation.extension() << 3 | register.number(), null);
        } else {
            instruction(width, operation.opcode(width), operation.extension(), operand);
        }
    }

    public final void neg(Rm operand) {
        op(Unary.NEG, operand);
    }

    public final void not(Rm operand) {
        op(Unary.NOT, operand);
    }

    public final void inc(Rm operand) {
        op(Unary.INC, operand);
    }

    public final void dec(Rm operand) {
        op(Unary.DEC, operand);
    }

    /** {@code target *= source}. */
    public final void imul(Gpr target, Rm source) {
        requireWide(target);
        requireSame(target, source);
        instruction(target.width(), 0x0FAF, target.number(), source);
    }

    /** {@code target = source * number}. */
    public final void imul(Gpr target, Rm source, int number) {
        requireWide(target);
        requireSame(target, source);
        boolean small = fitsSigned8(Imm.of(number), target.width());
        instruction(target.width(), small ? 0x6B : 0x69, target.number(), source);
        if (small) {
            code.put8(number);
        } else {
            immediate(Imm.of(number), target.width().bytes());
        }
    }

    /** {@code operation operand, count} with 0 &lt;= count &lt; 32. */
    public final void op(Shift operation, Rm operand, int count) {
        Width width = integer(operand.width());
        if (count == 1) {
            instruction(width, 0xD0 | wide(width), operation.extension(), operand);
        } else {
            instruction(width, 0xC0 | wide(width), operation.extension(), operand);
            unsigned(count, 31, 1, "shift count");
        }
    }

    /** {@code operation operand, cl}. */
    public final void opCl(Shift operation, Rm operand) {
        Width width = integer(operand.width());
        instruction(width, 0xD2 | wide(width), operation.extension(), operand);
    }

    public final void shl(Rm operand, int count) {
        op(Shift.SHL, operand, count);
    }

    public final void shr(Rm operand, int count) {
        op(Shift.SHR, operand, count);
    }

    public final void sar(Rm operand, int count) {
        op(Shift.SAR, operand, count);
    }

    /** Shifts {@code target} left, bits of {@code source} come in. */
    public final void shld(Rm target, Gpr source, int count) {
        doubleShift(0x0FA4, target, source);
        unsigned(count, 31, 1, "shift count");
    }

    public final void shldCl(Rm target, Gpr source) {
        doubleShift(0x0FA5, target, source);
    }

    /** Shifts {@code target} right, bits of {@code source} come in. */
    public final void shrd(Rm target, Gpr source, int count) {
        doubleShift(0x0FAC, target, source);
        unsigned(count, 31, 1, "shift count");
    }

    public final void shrdCl(Rm target, Gpr source) {
        doubleShift(0x0FAD, target, source);
    }

    private void doubleShift(int opcode, Rm target, Gpr source) {
        requireWide(source);
        requireSame(source, target);
        instruction(source.width(), opcode, source.number(), target);
    }

    // ---- bits

    /** {@code operation operand, bit}; in memory a bit beyond the operand's size is in a following word. */
    public final void op(Bit operation, Rm operand, Gpr bit) {
        checkLock(operation.isLockable(), operand);
        requireWide(bit);
        requireSame(bit, operand);
        instruction(bit.width(), operation.opcode(), bit.number(), operand);
    }

    /** {@code operation operand, bit} with 0 &lt;= bit &lt; operand size. */
    public final void op(Bit operation, Rm operand, int bit) {
        checkLock(operation.isLockable(), operand);
        requireWide(operand);
        instruction(operand.width(), Bit.IMMEDIATE_OPCODE, operation.extension(), operand);
        unsigned(bit, 8 * operand.width().bytes() - 1, 1, "bit number");
    }

    /** Number of the lowest one bit; undefined for 0, with ZF set. */
    public final void bsf(Gpr target, Rm source) {
        wideToRegister(0x0FBC, target, source);
    }

    /** Number of the highest one bit; undefined for 0, with ZF set. */
    public final void bsr(Gpr target, Rm source) {
        wideToRegister(0x0FBD, target, source);
    }

    public final void popcnt(Gpr target, Rm source) {
        wideToRegister(0xF30FB8, target, source);
    }

    public final void bswap(Gpr register) {
        require(register.width() == DWORD, "not a 32-bit register:", register);
        opcode(DWORD, 0x0FC8 | register.number(), null);
    }

    // ---- moves

    public final void mov(Rm target, Gpr source) {
        if (target instanceof Mem memory && isShortAbsolute(source, memory)) {
            accumulatorMove(0xA2, source, memory);
        } else {
            toRm(0x88, target, source);
        }
    }

    public final void mov(Gpr target, Mem source) {
        if (isShortAbsolute(target, source)) {
            accumulatorMove(0xA0, target, source);
        } else {
            toRegister(0x8A, target, source);
        }
    }

    public final void mov(Rm target, int number) {
        mov(target, Imm.of(number));
    }

    public final void mov(Rm target, Imm imm) {
        Width width = integer(target.width());
        if (target instanceof Gpr register) {
            opcode(width, (width == BYTE ? 0xB0 : 0xB8) | register.number(), null);
        } else {
            instruction(width, 0xC6 | wide(width), 0, target);
        }
        immediate(imm, width.bytes());
    }

    public final void mov(Rm target, Symbol address) {
        mov(target, Imm.of(address));
    }

    private static boolean isShortAbsolute(Gpr register, Mem memory) {
        return isAccumulator(register) && memory.isAbsolute();
    }

    private void accumulatorMove(int opcode, Gpr accumulator, Mem memory) {
        absolute(accumulator.width(), opcode | wide(accumulator.width()), memory);
    }

    /** Zero-extends a byte or word. */
    public final void movzx(Gpr target, Rm source) {
        extend(0x0FB6, target, source);
    }

    /** Sign-extends a byte or word. */
    public final void movsx(Gpr target, Rm source) {
        extend(0x0FBE, target, source);
    }

    private void extend(int opcode, Gpr target, Rm source) {
        boolean widens = source.width().bytes() < target.width().bytes();
        require(widens, "not an extension:", target, source);
        instruction(target.width(), opcode | wide(source.width()), target.number(), source);
    }

    public final void lea(Gpr target, Mem address) {
        requireWide(target);
        require(address.segment() == null, "an address has no segment:", address);
        memory(target.width(), 0x8D, target.number(), address);
    }

    public final void cmov(Cond condition, Gpr target, Rm source) {
        wideToRegister(0x0F40 | condition.number(), target, source);
    }

    /** Stores 1 or 0. */
    public final void set(Cond condition, Rm target) {
        require(target.width() == BYTE, "not a byte operand:", target);
        instruction(NO_WIDTH, 0x0F90 | condition.number(), 0, target);
    }

    /** With memory always atomic, without a lock prefix. */
    public final void xchg(Rm left, Gpr right) {
        checkLock(true, left);
        requireSame(right, left);
        if (left instanceof Gpr other && right.width() != BYTE && (isAccumulator(left) || isAccumulator(right))) {
            opcode(right.width(), 0x90 | (isAccumulator(right) ? other : right).number(), null);
        } else {
            toRm(0x86, left, right);
        }
    }

    public final void xadd(Rm target, Gpr source) {
        checkLock(true, target);
        toRm(0x0FC0, target, source);
    }

    /** If the accumulator equals {@code target} stores {@code source}, else loads the accumulator. */
    public final void cmpxchg(Rm target, Gpr source) {
        checkLock(true, target);
        toRm(0x0FB0, target, source);
    }

    /** Compares EDX:EAX with eight bytes, stores ECX:EBX if equal, else loads EDX:EAX. */
    public final void cmpxchg8b(Mem target) {
        checkLock(true, target);
        memory(NO_WIDTH, 0x0FC7, 1, target);
    }

    /** Makes the next instruction atomic; refused unless that has a lockable form with a memory target. */
    public final void lock() {
        announceLock();
    }

    // ---- stack

    public final void push(Rm operand) {
        requireWide(operand);
        if (operand instanceof Gpr register) {
            opcode(register.width(), 0x50 | register.number(), null);
        } else {
            instruction(operand.width(), 0xFF, 6, operand);
        }
    }

    public final void push(int number) {
        push(Imm.of(number));
    }

    /** Pushes an immediate of the mode's width. */
    public final void push(Imm imm) {
        boolean small = fitsSigned8(imm, mode());
        opcode(NO_WIDTH, small ? 0x6A : 0x68, null);
        if (small) {
            code.put8(imm.value());
        } else {
            immediate(imm, mode().bytes());
        }
    }

    public final void pop(Rm operand) {
        requireWide(operand);
        if (operand instanceof Gpr register) {
            opcode(register.width(), 0x58 | register.number(), null);
        } else {
            instruction(operand.width(), 0x8F, 0, operand);
        }
    }

    // ---- branches

    /** Jumps; short where the distance allows it. */
    public final void jmp(Label target) {
        requireNoPendingLock();
        code.branch(0xEB, target, mode().bytes());
    }

    public final void jmp(Symbol target) {
        opcode(NO_WIDTH, 0xE9, null);
        code.putDistance(Reference.to(target), mode().bytes());
    }

    /** Jumps to the address in a register or in memory. */
    public final void jmp(Rm target) {
        requireWide(target);
        instruction(target.width(), 0xFF, 4, target);
    }

    /** Jumps if the condition holds; short where the distance allows it. */
    public final void jcc(Cond condition, Label target) {
        requireNoPendingLock();
        code.branch(0x70 | condition.number(), target, mode().bytes());
    }

    public final void jcc(Cond condition, Symbol target) {
        opcode(NO_WIDTH, 0x0F80 | condition.number(), null);
        code.putDistance(Reference.to(target), mode().bytes());
    }

    public final void call(Label target) {
        opcode(NO_WIDTH, 0xE8, null);
        code.putDistance(Reference.to(target), mode().bytes());
    }

    public final void call(Symbol target) {
        opcode(NO_WIDTH, 0xE8, null);
        code.putDistance(Reference.to(target), mode().bytes());
    }

    /** Calls the address in a register or in memory. */
    public final void call(Rm target) {
        requireWide(target);
        instruction(target.width(), 0xFF, 2, target);
    }

    public final void ret() {
        opcode(NO_WIDTH, 0xC3, null);
    }

    /** Returns and drops bytes of arguments. */
    public final void ret(int bytes) {
        opcode(NO_WIDTH, 0xC2, null);
        unsigned(bytes, 0xFFFF, 2, "byte count");
    }

    // ---- shared shapes

    /** {@code opcode} for bytes, {@code opcode + 1} for words. */
    private void toRm(int opcode, Rm target, Gpr source) {
        requireSame(source, target);
        instruction(source.width(), opcode | wide(source.width()), source.number(), target);
    }

    private void toRegister(int opcode, Gpr target, Mem source) {
        instruction(target.width(), opcode | wide(target.width()), target.number(), source);
    }

    private void wideToRegister(int opcode, Gpr target, Rm source) {
        requireWide(target);
        requireSame(target, source);
        instruction(target.width(), opcode, target.number(), source);
    }

    static int wide(Width width) {
        return width == BYTE ? 0 : 1;
    }

    static boolean isAccumulator(Rm operand) {
        return operand == Gpr.EAX || operand == Gpr.AX || operand == Gpr.AL;
    }

    static Width integer(Width width) {
        require(width == BYTE || width == WORD || width == DWORD, "not an integer operand size:", width);
        return width;
    }

    static void requireWide(Rm operand) {
        boolean wide = operand.width() == WORD || operand.width() == DWORD;
        require(wide, "not a 16-bit or 32-bit operand:", operand);
    }

    static void requireSame(Gpr register, Rm other) {
        boolean same = !(other instanceof Gpr) || other.width() == register.width();
        require(same, "operands of different size:", register, other);
    }
}
