package skink.compiler.lower;

import skink.compiler.lir.Access;
import skink.compiler.lir.Flags;
import skink.compiler.lir.Imm;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/** Selects comparisons: emits what sets the flags and tells which flags to look at. */
final class Conditions {
    private final LirBuilder builder;
    private final Values values;
    private final FoldPlan plan;
    private final Selection selection;

    Conditions(LirBuilder builder, Values values, FoldPlan plan, Selection selection) {
        this.builder = builder;
        this.values = values;
        this.plan = plan;
        this.selection = selection;
    }

    /** Whether a comparison asks if the and of two words is 0. */
    static boolean isMaskTest(Value cmp) {
        if (cmp.op() != Op.CMP || cmp.arg(0).op() != Op.AND || cmp.arg(1).op() != Op.CONST_INT) {
            return false;
        }
        Cond cond = cmp.aux(Cond.class);
        return cmp.arg(1).auxInt() == 0 && (cond == Cond.EQ || cond == Cond.NE);
    }

    /** Branches on an INT condition and ends the block. */
    void branch(Value condition, LirBlock ifTrue, LirBlock ifFalse) {
        if (condition.op() == Op.INSTANCEOF && plan.isFolded(condition)) {
            selection.types().branch(condition, ifTrue, ifFalse);
        } else if (condition.op() == Op.CONST_INT) {
            builder.jump(condition.auxInt() != 0 ? ifTrue : ifFalse);
        } else {
            builder.branch(setFlags(condition), ifTrue, ifFalse);
        }
    }

    /** Emits the comparison that decides {@code condition}; result: the flags under which it is true. */
    Flags setFlags(Value condition) {
        if (condition.op() == Op.CMP && plan.isFolded(condition)) {
            return compare(condition);
        }
        VReg word = values.register(condition);
        builder.emit(LirOp.TEST, word, word);
        return Flags.NE;
    }

    /** Emits the comparison. */
    Flags compare(Value cmp) {
        return switch (cmp.arg(0).kind()) {
            case INT, REF -> compareWords(cmp);
            case LONG -> compareLongs(cmp);
            case FLOAT, DOUBLE -> compareFloats(cmp);
            case VOID -> throw new IllegalArgumentException("comparison of nothing");
        };
    }

    // ---- words

    private Flags compareWords(Value cmp) {
        Cond cond = cmp.aux(Cond.class);
        Value a = cmp.arg(0);
        Value b = cmp.arg(1);
        if (isMaskTest(cmp) && plan.isFolded(a)) {
            builder.emit(LirOp.TEST, values.register(a.arg(0)), values.word(a.arg(1)));
            return flags(cond);
        }
        if (values.immediate(a) != null) {
            Value swap = a;
            a = b;
            b = swap;
            cond = cond.swap();
        }
        if (values.immediate(a) != null) {
            builder.emit(LirOp.CMP, values.register(a), values.word(b));
            return flags(cond);
        }
        Operand left = values.wordOrMemory(a);
        Operand right = values.wordOrMemory(b);
        if (left instanceof Mem && !FoldPlan.isWord(a)) {
            builder.emit(LirOp.CMP, left, right).access(NarrowComparison.access(a));
            return NarrowComparison.flags(a, cond);
        }
        if (right instanceof Imm imm && imm.is(0) && left instanceof VReg) {
            builder.emit(LirOp.TEST, left, left);
            return againstZero(cond);
        }
        builder.emit(LirOp.CMP, left, right);
        return flags(cond);
    }

    /** After {@code test x, x}: the sign alone tells the order. */
    private static Flags againstZero(Cond cond) {
        return switch (cond) {
            case LT -> Flags.SIGN;
            case GE -> Flags.NOT_SIGN;
            default -> flags(cond);
        };
    }

    static Flags flags(Cond cond) {
        return switch (cond) {
            case EQ -> Flags.EQ;
            case NE -> Flags.NE;
            case LT -> Flags.LT;
            case GE -> Flags.GE;
            case GT -> Flags.GT;
            case LE -> Flags.LE;
            case BELOW -> Flags.BELOW;
            case ABOVE_EQ -> Flags.ABOVE_EQ;
            case ABOVE -> Flags.ABOVE;
            case BELOW_EQ -> Flags.BELOW_EQ;
        };
    }

    // ---- longs

    private Flags compareLongs(Value cmp) {
        Cond cond = cmp.aux(Cond.class);
        return compareLongs(cmp.arg(0), cmp.arg(1), cond);
    }

    Flags compareLongs(Value a, Value b, Cond cond) {
        return switch (cond) {
            case EQ, NE -> equalLongs(a, b, cond);
            case GT, LE, ABOVE, BELOW_EQ -> compareLongs(b, a, cond.swap());
            default -> orderLongs(a, b, cond);
        };
    }

    private Flags equalLongs(Value a, Value b, Cond cond) {
        if (a.op() == Op.CONST_LONG) {
            Value swap = a;
            a = b;
            b = swap;
        }
        VReg low = differenceBits(values.lowOperand(a), values.lowOperand(b));
        VReg high = differenceBits(values.highOperand(a), values.highOperand(b));
        builder.word(LirOp.OR_FLAGS, low, high);
        return flags(cond);
    }

    private VReg differenceBits(Operand a, Operand b) {
        VReg left = builder.inRegister(a);
        return b instanceof Imm imm && imm.is(0) ? left : builder.word(LirOp.XOR, left, b);
    }

    private Flags orderLongs(Value a, Value b, Cond cond) {
        boolean signed = cond == Cond.LT || cond == Cond.GE;
        if (signed && b.op() == Op.CONST_LONG && b.auxInt() == 0) {
            VReg high = builder.inRegister(values.highOperand(a));
            builder.emit(LirOp.TEST, high, high);
            return againstZero(cond);
        }
        Operand aLow = values.lowOperand(a);
        VReg aHigh = builder.inRegister(values.highOperand(a));
        Operand bLow = values.lowOperand(b);
        Operand bHigh = values.highOperand(b);
        builder.emit(LirOp.CMP, builder.inRegister(aLow), bLow);
        builder.word(LirOp.SBB, aHigh, bHigh);
        return flags(cond);
    }

    // ---- floating point

    /** For ucomis an unordered pair looks both below and equal, so the operands' order decides what NaN gives. */
    private Flags compareFloats(Value cmp) {
        Cond cond = cmp.aux(Cond.class);
        boolean unordered = cmp.unorderedIsTrue();
        Value a = cmp.arg(0);
        Value b = cmp.arg(1);
        if (cond == Cond.EQ || cond == Cond.NE) {
            compareFloats(a, b);
            if (cond == Cond.EQ) {
                return unordered ? Flags.EQ : Flags.EQ_ORDERED;
            }
            return unordered ? Flags.NE_UNORDERED : Flags.NE;
        }
        boolean greater = cond == Cond.GT || cond == Cond.GE;
        if (greater == unordered) {
            compareFloats(b, a);
            cond = cond.swap();
        } else {
            compareFloats(a, b);
        }
        return switch (cond) {
            case GT -> Flags.ABOVE;
            case GE -> Flags.ABOVE_EQ;
            case LT -> Flags.BELOW;
            case LE -> Flags.BELOW_EQ;
            default -> throw new IllegalArgumentException("no floating comparison: " + cond);
        };
    }

    void compareFloats(Value a, Value b) {
        Access access = LirBuilder.access(a.kind());
        VReg left = values.floating(a);
        Operand right = values.floatingOrMemory(b);
        builder.emit(LirOp.UCOMIS, left, right).access(access);
    }

    // ---- values

    /** The comparison as 0 or 1. */
    VReg asWord(Value cmp) {
        return asWord(compare(cmp));
    }

    VReg asWord(Flags flags) {
        VReg result = builder.word();
        result.requireByte();
        builder.emitInto(result, LirOp.SETCC).flags(flags);
        return result;
    }

    /** -1, 0 or 1; for floating operands NaN gives the value's auxInt. */
    void compare3(Value value) {
        Value a = value.arg(0);
        Value b = value.arg(1);
        boolean swap = a.kind().isFloating() && value.auxInt() > 0;
        VReg greater;
        VReg less;
        if (a.kind() == Kind.LONG) {
            greater = asWord(compareLongs(b, a, Cond.LT));
            less = asWord(compareLongs(a, b, Cond.LT));
        } else {
            compareFloats(swap ? b : a, swap ? a : b);
            VReg above = asWord(Flags.ABOVE);
            // setcc and its extension keep the flags
            VReg below = asWord(Flags.BELOW);
            greater = swap ? below : above;
            less = swap ? above : below;
        }
        values.set(value, builder.word(LirOp.SUB, greater, less));
    }

    /** (condition, a, b) → condition ? a : b. */
    void select(Value value) {
        Value condition = value.arg(0);
        Value ifTrue = value.arg(1);
        Value ifFalse = value.arg(2);
        if (value.kind().isFloating()) {
            selectByBranch(value);
            return;
        }
        boolean wide = value.kind() == Kind.LONG;
        VReg lowTrue = wide ? builder.inRegister(values.lowOperand(ifTrue)) : values.register(ifTrue);
        VReg lowFalse = wide ? builder.inRegister(values.lowOperand(ifFalse)) : values.register(ifFalse);
        VReg highTrue = wide ? builder.inRegister(values.highOperand(ifTrue)) : null;
        VReg highFalse = wide ? builder.inRegister(values.highOperand(ifFalse)) : null;
        Flags flags = setFlags(condition);
        if (flags == Flags.EQ_ORDERED || flags == Flags.NE_UNORDERED) {
            VReg word = asWord(flags);
            builder.emit(LirOp.TEST, word, word);
            flags = Flags.NE;
        }
        VReg low = conditional(value.kind(), flags, lowFalse, lowTrue);
        if (wide) {
            values.set(value, low, conditional(value.kind(), flags, highFalse, highTrue));
        } else {
            values.set(value, low);
        }
    }

    private VReg conditional(Kind kind, Flags flags, VReg ifFalse, VReg ifTrue) {
        VReg result = builder.register(kind);
        builder.emitInto(result, LirOp.CMOV, ifFalse, ifTrue).flags(flags);
        return result;
    }

    private void selectByBranch(Value value) {
        VReg ifTrue = values.floating(value.arg(1));
        VReg ifFalse = values.floating(value.arg(2));
        LirBlock yes = builder.newBlock();
        LirBlock no = builder.newBlock();
        LirBlock end = builder.newBlock();
        branch(value.arg(0), yes, no);
        for (LirBlock arm : new LirBlock[] {yes, no}) {
            builder.enter(arm);
            builder.jump(end);
        }
        builder.enter(end);
        values.set(value, builder.join(end, builder.floating(value.kind()), ifTrue, ifFalse));
    }
}
