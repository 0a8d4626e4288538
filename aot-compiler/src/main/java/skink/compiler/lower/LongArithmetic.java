package skink.compiler.lower;

import java.util.List;
import skink.compiler.lir.Flags;
import skink.compiler.lir.Imm;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Operand;
import skink.compiler.lir.Reg;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.RuntimeMethods;

/** Selects LONG arithmetic on pairs of words. */
final class LongArithmetic {
    private static final int WORD_BITS = 32;

    private final LirBuilder builder;
    private final Values values;
    private final Arithmetic words;
    private final LoweringContext context;

    LongArithmetic(LirBuilder builder, Values values, Arithmetic words, LoweringContext context) {
        this.builder = builder;
        this.values = values;
        this.words = words;
        this.context = context;
    }

    /** A pair of words. */
    private record Pair(VReg low, VReg high) {}

    void select(Value value) {
        Pair result =
                switch (value.op()) {
                    case ADD -> carried(value, LirOp.ADD_CARRY, LirOp.ADC);
                    case SUB -> carried(value, LirOp.SUB_BORROW, LirOp.SBB);
                    case AND -> wordwise(value, LirOp.AND);
                    case OR -> wordwise(value, LirOp.OR);
                    case XOR -> wordwise(value, LirOp.XOR);
                    case NEG -> negate(value.arg(0));
                    case MUL -> multiply(value.arg(0), value.arg(1));
                    case SHL, SHR, USHR -> shift(value);
                    case DIV -> call(RuntimeMethods.LONG_DIVIDE, value);
                    case REM -> call(RuntimeMethods.LONG_REMAINDER, value);
                    default -> throw new IllegalArgumentException("no LONG arithmetic: " + value.op());
                };
        values.set(value, result.low, result.high);
    }

    private VReg low(Value value) {
        return builder.inRegister(values.lowOperand(value));
    }

    private VReg high(Value value) {
        return builder.inRegister(values.highOperand(value));
    }

    private Pair carried(Value value, LirOp lowOp, LirOp highOp) {
        Value a = value.arg(0);
        Value b = value.arg(1);
        if (value.op() == Op.ADD && a.op() == Op.CONST_LONG) {
            Value swap = a;
            a = b;
            b = swap;
        }
        // both pairs are ready before the first half: nothing may come between the halves that changes the carry
        VReg aLow = low(a);
        VReg aHigh = high(a);
        Operand bLow = values.lowOperand(b);
        Operand bHigh = values.highOperand(b);
        VReg resultLow = builder.word(lowOp, aLow, bLow);
        return new Pair(resultLow, builder.word(highOp, aHigh, bHigh));
    }

    private Pair wordwise(Value value, LirOp op) {
        Value a = value.arg(0);
        Value b = value.arg(1);
        if (a.op() == Op.CONST_LONG) {
            Value swap = a;
            a = b;
            b = swap;
        }
        VReg resultLow = wordwise(op, values.lowOperand(a), values.lowOperand(b));
        return new Pair(resultLow, wordwise(op, values.highOperand(a), values.highOperand(b)));
    }

    /** With the words 0 and -1 most operations are none. */
    private VReg wordwise(LirOp op, Operand a, Operand b) {
        if (b instanceof Imm imm && imm.isNumber()) {
            boolean and = op == LirOp.AND;
            if (imm.is(and ? -1 : 0)) {
                return builder.inRegister(a);
            }
            if (and && imm.is(0) || op == LirOp.OR && imm.is(-1)) {
                return builder.copy(b);
            }
            if (op == LirOp.XOR && imm.is(-1)) {
                return builder.word(LirOp.NOT, builder.inRegister(a));
            }
        }
        return builder.word(op, builder.inRegister(a), b);
    }

    private Pair negate(Value a) {
        VReg aLow = low(a);
        VReg aHigh = high(a);
        VReg resultLow = builder.word(LirOp.NEG, aLow);
        VReg carried = builder.word(LirOp.ADC, aHigh, Imm.of(0));
        return new Pair(resultLow, builder.word(LirOp.NEG, carried));
    }

    // ---- multiplication

    private Pair multiply(Value a, Value b) {
        if (a.op() == Op.I2L && b.op() == Op.I2L) {
            return pair(words.wideProduct(values.word(a.arg(0)), values.word(b.arg(0)), true));
        }
        if (a.op() == Op.CONST_LONG && b.op() != Op.CONST_LONG) {
            return multiply(b, a);
        }
        Operand aLow = values.lowOperand(a);
        Operand bLow = values.lowOperand(b);
        if (a.op() == Op.I2L && b.op() == Op.CONST_LONG && b.auxInt() == (int) b.auxInt()) {
            return pair(words.wideProduct(aLow, bLow, true));
        }
        Pair product = pair(words.wideProduct(aLow, bLow, false));
        VReg high = addProduct(product.high, aLow, b, values.highOperand(b));
        return new Pair(product.low, addProduct(high, bLow, a, values.highOperand(a)));
    }

    /** Adds the low word of {@code low * high}, where {@code high} is the upper half of {@code wide}. */
    private VReg addProduct(VReg sum, Operand low, Value wide, Operand high) {
        if (wide.op() == Op.U2L || high instanceof Imm imm && imm.is(0)) {
            return sum;
        }
        VReg term;
        if (high instanceof Imm imm) {
            term = words.multiply(builder.inRegister(low), imm.value());
        } else if (low instanceof Imm imm) {
            term = words.multiply((VReg) high, imm.value());
        } else {
            term = builder.word(LirOp.IMUL, low, high);
        }
        return builder.word(LirOp.ADD, sum, term);
    }

    private static Pair pair(List<VReg> halves) {
        return new Pair(halves.get(0), halves.get(1));
    }

    private Pair call(RuntimeMethods method, Value value) {
        return pair(builder.call(
                context.symbol(method),
                Kind.LONG,
                List.of(values.argument(value.arg(0)), values.argument(value.arg(1)))));
    }

    // ---- shifts

    private Pair shift(Value value) {
        Value a = value.arg(0);
        Value count = value.arg(1);
        if (count.op() == Op.CONST_INT) {
            return shiftByConstant(value.op(), a, (int) count.auxInt() & 2 * WORD_BITS - 1);
        }
        return shiftByVariable(value.op(), a, count);
    }

    private Pair shiftByConstant(Op op, Value a, int bits) {
        VReg low = low(a);
        VReg high = high(a);
        if (bits == 0) {
            return new Pair(low, high);
        }
        if (op == Op.SHL) {
            if (bits >= WORD_BITS) {
                return new Pair(builder.copy(Imm.of(0)), shiftWord(LirOp.SHL, low, bits - WORD_BITS));
            }
            VReg newHigh = builder.word(LirOp.SHLD, high, low, Imm.of(bits));
            return new Pair(builder.word(LirOp.SHL, low, Imm.of(bits)), newHigh);
        }
        LirOp right = op == Op.SHR ? LirOp.SAR : LirOp.SHR;
        if (bits >= WORD_BITS) {
            VReg fill = op == Op.SHR ? builder.word(LirOp.SAR, high, Imm.of(WORD_BITS - 1)) : builder.copy(Imm.of(0));
            return new Pair(shiftWord(right, high, bits - WORD_BITS), fill);
        }
        VReg newLow = builder.word(LirOp.SHRD, low, high, Imm.of(bits));
        return new Pair(newLow, builder.word(right, high, Imm.of(bits)));
    }

    private VReg shiftWord(LirOp op, VReg word, int bits) {
        return bits == 0 ? word : builder.word(op, word, Imm.of(bits));
    }

    /** The machine counts modulo 32; with bit 5 of the count the halves change places. */
    private Pair shiftByVariable(Op op, Value a, Value count) {
        VReg low = low(a);
        VReg high = high(a);
        VReg counter = values.register(count);
        if (op == Op.SHL) {
            VReg fill = builder.copy(Imm.of(0));
            builder.emit(LirOp.PMOVE, Reg.ECX, counter);
            VReg newHigh = builder.word(LirOp.SHLD, high, low, Reg.ECX);
            VReg newLow = builder.word(LirOp.SHL, low, Reg.ECX);
            builder.emit(LirOp.TEST, Reg.ECX, Imm.of(WORD_BITS));
            VReg finalHigh = ifBit(newHigh, newLow);
            return new Pair(ifBit(newLow, fill), finalHigh);
        }
        LirOp right = op == Op.SHR ? LirOp.SAR : LirOp.SHR;
        VReg fill = op == Op.SHR ? builder.word(LirOp.SAR, high, Imm.of(WORD_BITS - 1)) : builder.copy(Imm.of(0));
        builder.emit(LirOp.PMOVE, Reg.ECX, counter);
        VReg newLow = builder.word(LirOp.SHRD, low, high, Reg.ECX);
        VReg newHigh = builder.word(right, high, Reg.ECX);
        builder.emit(LirOp.TEST, Reg.ECX, Imm.of(WORD_BITS));
        VReg finalLow = ifBit(newLow, newHigh);
        return new Pair(finalLow, ifBit(newHigh, fill));
    }

    private VReg ifBit(VReg otherwise, VReg then) {
        VReg result = builder.word();
        builder.emitInto(result, LirOp.CMOV, otherwise, then).flags(Flags.NE);
        return result;
    }

    // ---- conversions and bits

    void fromInt(Value value) {
        VReg low = values.register(value.arg(0));
        VReg high =
                value.op() == Op.I2L ? builder.word(LirOp.SAR, low, Imm.of(WORD_BITS - 1)) : builder.copy(Imm.of(0));
        values.set(value, low, high);
    }

    void toInt(Value value) {
        values.set(value, low(value.arg(0)));
    }

    void wideMultiply(Value value) {
        List<VReg> product = words.wideProduct(values.word(value.arg(0)), values.word(value.arg(1)), false);
        values.set(value, product.get(0), product.get(1));
    }

    VReg bitCount(Value a) {
        return builder.word(LirOp.ADD, words.bitCount(low(a)), words.bitCount(high(a)));
    }

    /** Zeros of the upper half, and if it is 0 those of the lower half too. */
    VReg leadingZeros(Value a) {
        VReg low = low(a);
        VReg high = high(a);
        return firstUnlessZero(high, words.leadingZeros(high), words.leadingZeros(low));
    }

    VReg trailingZeros(Value a) {
        VReg low = low(a);
        VReg high = high(a);
        return firstUnlessZero(low, words.trailingZeros(low), words.trailingZeros(high));
    }

    private VReg firstUnlessZero(VReg first, VReg firstCount, VReg secondCount) {
        VReg both = builder.word(LirOp.ADD, secondCount, Imm.of(WORD_BITS));
        builder.emit(LirOp.TEST, first, first);
        VReg result = builder.word();
        builder.emitInto(result, LirOp.CMOV, firstCount, both).flags(Flags.EQ);
        return result;
    }
}
