package skink.compiler.lower;

import java.util.List;
import skink.compiler.lir.Flags;
import skink.compiler.lir.Imm;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/** Selects INT arithmetic. */
final class Arithmetic {
    private static final int WORD_BITS = 32;

    private final LirBuilder builder;
    private final Values values;
    private final Memory memory;

    Arithmetic(LirBuilder builder, Values values, Memory memory) {
        this.builder = builder;
        this.values = values;
        this.memory = memory;
    }

    void select(Value value) {
        VReg result =
                switch (value.op()) {
                    case ADD -> add(value);
                    case SUB -> subtract(value);
                    case MUL -> multiply(value);
                    case AND -> and(value);
                    case OR -> commutative(LirOp.OR, value);
                    case XOR -> xor(value);
                    case NEG -> builder.word(LirOp.NEG, values.register(value.arg(0)));
                    case SHL -> shift(LirOp.SHL, values.register(value.arg(0)), value.arg(1));
                    case SHR -> shift(LirOp.SAR, values.register(value.arg(0)), value.arg(1));
                    case USHR -> shift(LirOp.SHR, values.register(value.arg(0)), value.arg(1));
                    case DIV -> divide(value.arg(0), value.arg(1), true);
                    case REM -> divide(value.arg(0), value.arg(1), false);
                    default -> throw new IllegalArgumentException("no INT arithmetic: " + value.op());
                };
        values.set(value, result);
    }

    private VReg add(Value value) {
        Value scaled = memory.scaledTerm(value);
        if (scaled != null) {
            Value other = value.arg(0) == scaled ? value.arg(1) : value.arg(0);
            VReg base = values.register(other);
            Mem sum = Mem.at(
                    base, values.register(scaled.arg(0)), 1 << scaled.arg(1).auxInt(), 0);
            return builder.word(LirOp.LEA, sum);
        }
        return commutative(LirOp.ADD, value);
    }

    /** Immediate or memory operand second. */
    private VReg commutative(LirOp op, Value value) {
        Operand a = values.wordOrMemory(value.arg(0));
        Operand b = values.wordOrMemory(value.arg(1));
        if (!(a instanceof VReg)) {
            Operand swap = a;
            a = b;
            b = swap;
        }
        return builder.word(op, builder.inRegister(a), b);
    }

    private VReg subtract(Value value) {
        if (value.arg(0).op() == Op.CONST_INT && value.arg(0).auxInt() == 0) {
            return builder.word(LirOp.NEG, values.register(value.arg(1)));
        }
        Operand b = values.wordOrMemory(value.arg(1));
        VReg a = values.register(value.arg(0));
        if (b instanceof Imm imm && imm.isNumber()) {
            return builder.word(LirOp.ADD, a, Imm.of(-imm.value()));
        }
        return builder.word(LirOp.SUB, a, b);
    }

    private VReg and(Value value) {
        Value mask = value.arg(1);
        if (mask.op() == Op.CONST_INT && mask.auxInt() == 0xFFFF) {
            return builder.word(LirOp.MOVZX16, values.register(value.arg(0)));
        }
        return commutative(LirOp.AND, value);
    }

    private VReg xor(Value value) {
        if (value.arg(1).op() == Op.CONST_INT && value.arg(1).auxInt() == -1) {
            return builder.word(LirOp.NOT, values.register(value.arg(0)));
        }
        return commutative(LirOp.XOR, value);
    }

    private VReg multiply(Value value) {
        Value factor = value.arg(1);
        if (factor.op() == Op.CONST_INT) {
            return multiply(values.register(value.arg(0)), (int) factor.auxInt());
        }
        return commutative(LirOp.IMUL, value);
    }

    /** By a constant: shifts and lea where one instruction does it. */
    VReg multiply(VReg a, int factor) {
        if (factor == 0) {
            return builder.copy(Imm.of(0));
        }
        if (factor == 1) {
            return a;
        }
        if (factor == -1) {
            return builder.word(LirOp.NEG, a);
        }
        if (Integer.bitCount(factor) == 1) {
            return builder.word(LirOp.SHL, a, Imm.of(Integer.numberOfTrailingZeros(factor)));
        }
        if (factor == 3 || factor == 5 || factor == 9) {
            return builder.word(LirOp.LEA, Mem.at(a, a, factor - 1, 0));
        }
        return builder.word(LirOp.IMUL, a, Imm.of(factor));
    }

    /** Shifts by a count that is taken modulo 32, as the machine does. */
    VReg shift(LirOp op, VReg a, Value count) {
        if (count.op() == Op.CONST_INT) {
            int bits = (int) count.auxInt() & WORD_BITS - 1;
            return bits == 0 ? a : builder.word(op, a, Imm.of(bits));
        }
        VReg result = builder.word();
        builder.emit(LirOp.PMOVE, Reg.ECX, values.register(count));
        builder.emitInto(result, op, a, Reg.ECX);
        return result;
    }

    // ---- division

    /** The quotient or the remainder. */
    private VReg divide(Value a, Value b, boolean quotient) {
        VReg dividend = values.register(a);
        if (b.op() == Op.CONST_INT && b.auxInt() != 0) {
            return divideByConstant(dividend, (int) b.auxInt(), quotient);
        }
        VReg divisor = values.register(b);
        builder.emit(LirOp.PMOVE, Reg.EAX, dividend);
        builder.emit(LirOp.IDIV_ANY, Reg.EAX, Reg.EDX, Reg.EAX, divisor);
        return builder.copy(quotient ? Reg.EAX : Reg.EDX);
    }

    private VReg divideByConstant(VReg dividend, int divisor, boolean quotient) {
        int magnitude = Math.abs(divisor);
        VReg result;
        if (magnitude == 1) {
            result = dividend;
        } else if (Integer.bitCount(magnitude) == 1) {
            result = divideByPowerOfTwo(dividend, Integer.numberOfTrailingZeros(magnitude));
        } else {
            result = divideByMultiplying(dividend, magnitude);
        }
        if (divisor < 0) {
            result = builder.word(LirOp.NEG, result);
        }
        return quotient ? result : builder.word(LirOp.SUB, dividend, multiply(result, divisor));
    }

    /** Adds divisor - 1 to a negative dividend, since the shift rounds down; also right for 2^31 as magnitude. */
    private VReg divideByPowerOfTwo(VReg dividend, int log2) {
        VReg sign = builder.word(LirOp.SAR, dividend, Imm.of(WORD_BITS - 1));
        VReg bias = builder.word(LirOp.SHR, sign, Imm.of(WORD_BITS - log2));
        return builder.word(LirOp.SAR, builder.word(LirOp.ADD, dividend, bias), Imm.of(log2));
    }

    /**
     * Multiplies by a rounded-up reciprocal: with 2^(31+s) &lt; d·m &lt;= 2^(31+s) + 2^s the high word of n·m, shifted,
     * is the quotient rounded down, and 1 more is right for negative n (Granlund and Montgomery, Division by Invariant
     * Integers using Multiplication, 1994, section 5).
     */
    private VReg divideByMultiplying(VReg dividend, int divisor) {
        int log2 = WORD_BITS - Integer.numberOfLeadingZeros(divisor - 1);
        long reciprocal = (1L << WORD_BITS - 1 + log2) / divisor + 1;
        VReg product = highProduct(dividend, (int) reciprocal);
        // the reciprocal has 32 bits, so as a signed word it is too small by 2^32
        VReg sum = builder.word(LirOp.ADD, product, dividend);
        VReg shifted = builder.word(LirOp.SAR, sum, Imm.of(log2 - 1));
        VReg sign = builder.word(LirOp.SAR, dividend, Imm.of(WORD_BITS - 1));
        return builder.word(LirOp.SUB, shifted, sign);
    }

    private VReg highProduct(VReg a, int factor) {
        VReg multiplier = builder.copy(Imm.of(factor));
        builder.emit(LirOp.PMOVE, Reg.EAX, a);
        builder.emit(LirOp.IMUL_WIDE, Reg.EAX, Reg.EDX, Reg.EAX, multiplier);
        return builder.copy(Reg.EDX);
    }

    // ---- bits and bytes

    void convert(Value value) {
        VReg source = values.register(value.arg(0));
        values.set(
                value,
                switch (value.op()) {
                    case I2C -> builder.word(LirOp.MOVZX16, source);
                    case I2S -> builder.word(LirOp.MOVSX16, source);
                    case I2B -> {
                        Operand narrow = memory.byteSource(value.arg(0), source);
                        yield builder.word(LirOp.MOVSX8, narrow);
                    }
                    default -> throw new IllegalArgumentException("no narrowing: " + value.op());
                });
    }

    VReg leadingZeros(VReg a) {
        // 31 - index, and for 0 the 63 makes 63 ^ 31 = 32
        VReg none = builder.copy(Imm.of(63));
        VReg index = builder.word(LirOp.BSR, a);
        VReg bits = builder.word();
        builder.emitInto(bits, LirOp.CMOV, index, none).flags(Flags.EQ);
        return builder.word(LirOp.XOR, bits, Imm.of(WORD_BITS - 1));
    }

    VReg trailingZeros(VReg a) {
        VReg none = builder.copy(Imm.of(WORD_BITS));
        VReg index = builder.word(LirOp.BSF, a);
        VReg bits = builder.word();
        builder.emitInto(bits, LirOp.CMOV, index, none).flags(Flags.EQ);
        return bits;
    }

    /** Counts in parallel: pairs of bits, then groups of four, then bytes, which a multiplication sums up. */
    VReg bitCount(VReg a) {
        VReg odd = builder.word(LirOp.AND, builder.word(LirOp.SHR, a, Imm.of(1)), Imm.of(0x5555_5555));
        VReg pairs = builder.word(LirOp.SUB, a, odd);
        VReg even = builder.word(LirOp.AND, pairs, Imm.of(0x3333_3333));
        VReg upper = builder.word(LirOp.AND, builder.word(LirOp.SHR, pairs, Imm.of(2)), Imm.of(0x3333_3333));
        VReg fours = builder.word(LirOp.ADD, even, upper);
        VReg folded = builder.word(LirOp.ADD, fours, builder.word(LirOp.SHR, fours, Imm.of(4)));
        VReg bytes = builder.word(LirOp.AND, folded, Imm.of(0x0F0F_0F0F));
        return builder.word(LirOp.SHR, builder.word(LirOp.IMUL, bytes, Imm.of(0x0101_0101)), Imm.of(24));
    }

    /** The unsigned or signed 64-bit product. */
    List<VReg> wideProduct(Operand a, Operand b, boolean signed) {
        VReg factor = builder.inRegister(b);
        builder.emit(LirOp.PMOVE, Reg.EAX, a);
        LirOp op = signed ? LirOp.IMUL_WIDE : LirOp.MUL_WIDE;
        builder.emit(op, Reg.EAX, Reg.EDX, Reg.EAX, factor);
        VReg low = builder.word();
        VReg high = builder.word();
        builder.emit(LirOp.PMOVE, low, Reg.EAX, high, Reg.EDX);
        return List.of(low, high);
    }
}
