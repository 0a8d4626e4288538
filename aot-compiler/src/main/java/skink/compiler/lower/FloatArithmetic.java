package skink.compiler.lower;

import java.util.List;
import skink.compiler.lir.Access;
import skink.compiler.lir.FloatConstants;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Value;
import skink.compiler.world.RuntimeMethods;

/** Selects FLOAT and DOUBLE arithmetic and all conversions to and from them. */
final class FloatArithmetic {
    private static final long FLOAT_SIGN = 0x8000_0000L;
    private static final long DOUBLE_SIGN = 0x8000_0000_0000_0000L;

    private final LirBuilder builder;
    private final Values values;
    private final LoweringContext context;

    FloatArithmetic(LirBuilder builder, Values values, LoweringContext context) {
        this.builder = builder;
        this.values = values;
        this.context = context;
    }

    void select(Value value) {
        Kind kind = value.kind();
        boolean single = kind == Kind.FLOAT;
        VReg result =
                switch (value.op()) {
                    case ADD -> commutative(value, LirOp.ADDF);
                    case MUL -> commutative(value, LirOp.MULF);
                    case SUB -> binary(value, LirOp.SUBF);
                    case DIV -> binary(value, LirOp.DIVF);
                    case REM -> remainder(value);
                    case NEG -> masked(value, LirOp.XORF, single ? FLOAT_SIGN : DOUBLE_SIGN);
                    case ABS -> masked(value, LirOp.ANDF, single ? ~FLOAT_SIGN & 0xFFFF_FFFFL : ~DOUBLE_SIGN);
                    case SQRT -> builder.floating(kind, LirOp.SQRTF, values.floatingOrMemory(value.arg(0)));
                    default -> throw new IllegalArgumentException("no floating arithmetic: " + value.op());
                };
        values.set(value, result);
    }

    private VReg commutative(Value value, LirOp op) {
        Operand a = values.floatingOrMemory(value.arg(0));
        Operand b = values.floatingOrMemory(value.arg(1));
        if (a instanceof VReg) {
            return builder.floating(value.kind(), op, a, b);
        }
        return builder.floating(value.kind(), op, values.floating(value.arg(1)), a);
    }

    private VReg binary(Value value, LirOp op) {
        VReg a = values.floating(value.arg(0));
        return builder.floating(value.kind(), op, a, values.floatingOrMemory(value.arg(1)));
    }

    private VReg masked(Value value, LirOp op, long mask) {
        VReg a = values.floating(value.arg(0));
        return builder.floating(value.kind(), op, a, Mem.at(FloatConstants.ofMask(mask)));
    }

    private VReg remainder(Value value) {
        RuntimeMethods method =
                value.kind() == Kind.FLOAT ? RuntimeMethods.FLOAT_REMAINDER : RuntimeMethods.DOUBLE_REMAINDER;
        List<LirBuilder.Argument> arguments = List.of(values.argument(value.arg(0)), values.argument(value.arg(1)));
        return builder.call(context.symbol(method), value.kind(), arguments).get(0);
    }

    void convert(Value value) {
        Value source = value.arg(0);
        switch (value.op()) {
            case I2F, I2D -> values.set(value, builder.floating(value.kind(), LirOp.CVT_FROM_INT, intSource(source)));
            case L2F, L2D -> {
                builder.method().requireScratch();
                Operand low = values.lowOperand(source);
                Operand high = values.highOperand(source);
                values.set(value, builder.floating(value.kind(), LirOp.CVT_FROM_LONG, low, high));
            }
            case F2D, D2F -> {
                VReg result = builder.floating(value.kind());
                builder.emitInto(result, LirOp.CVT_FLOAT, values.floatingOrMemory(source))
                        .access(LirBuilder.access(source.kind()));
                values.set(value, result);
            }
            case F2I, D2I -> {
                VReg result = builder.word();
                builder.emitInto(result, LirOp.CVT_TO_INT, values.floating(source))
                        .access(LirBuilder.access(source.kind()));
                values.set(value, result);
            }
            case F2L -> toLong(value, RuntimeMethods.FLOAT_TO_LONG);
            case D2L -> toLong(value, RuntimeMethods.DOUBLE_TO_LONG);
            default -> throw new IllegalArgumentException("no floating conversion: " + value.op());
        }
    }

    private Operand intSource(Value source) {
        Operand operand = values.wordOrMemory(source);
        return operand instanceof Mem ? operand : builder.inRegister(operand);
    }

    private void toLong(Value value, RuntimeMethods method) {
        List<VReg> result = builder.call(context.symbol(method), Kind.LONG, List.of(values.argument(value.arg(0))));
        values.set(value, result.get(0), result.get(1));
    }

    void bitcast(Value value) {
        Value source = value.arg(0);
        switch (value.kind()) {
            case INT -> values.set(value, builder.word(LirOp.MOVD, values.floating(source)));
            case FLOAT -> values.set(value, builder.floating(Kind.FLOAT, LirOp.MOVD, values.register(source)));
            case LONG -> {
                VReg whole = values.floating(source);
                VReg low = builder.word(LirOp.MOVD, whole);
                VReg upper = builder.floating(Kind.DOUBLE, LirOp.HIGH_WORD, whole);
                values.set(value, low, builder.word(LirOp.MOVD, upper));
            }
            case DOUBLE -> {
                VReg low = half(values.lowOperand(source));
                VReg high = half(values.highOperand(source));
                values.set(value, builder.floating(Kind.DOUBLE, LirOp.JOIN_WORDS, low, high));
            }
            default -> throw new IllegalArgumentException("no bits to move: " + value.op() + " " + value.kind());
        }
    }

    private VReg half(Operand word) {
        VReg result = builder.floating(Kind.DOUBLE);
        builder.emitInto(result, LirOp.MOVD, builder.inRegister(word)).access(Access.F64);
        return result;
    }
}
