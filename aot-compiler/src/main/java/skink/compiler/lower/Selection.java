package skink.compiler.lower;

import skink.compiler.lir.Imm;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Operand;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;

/** Instruction selection for one value: dispatches to the class of its family. */
final class Selection {
    private final LirBuilder builder;
    private final Values values;
    private final FoldPlan plan;
    private final Memory memory;
    private final Arithmetic arithmetic;
    private final LongArithmetic longs;
    private final FloatArithmetic floats;
    private final Conditions conditions;
    private final Checks checks;
    private final TypeTests types;
    private final Allocations allocations;
    private final Calls calls;
    private final MagicSelection magic;

    Selection(LirBuilder builder, Values values, FoldPlan plan, LoweringContext context) {
        this.builder = builder;
        this.values = values;
        this.plan = plan;
        memory = new Memory(builder, values, plan, context);
        arithmetic = new Arithmetic(builder, values, memory);
        longs = new LongArithmetic(builder, values, arithmetic, context);
        floats = new FloatArithmetic(builder, values, context);
        conditions = new Conditions(builder, values, plan, this);
        checks = new Checks(builder, values, context);
        types = new TypeTests(builder, values, checks, context);
        allocations = new Allocations(builder, values, context);
        calls = new Calls(builder, values, context);
        magic = new MagicSelection(builder, values);
        values.setSelection(this);
    }

    Memory memory() {
        return memory;
    }

    Conditions conditions() {
        return conditions;
    }

    TypeTests types() {
        return types;
    }

    /** Whether the value is a load that its user reads as a memory operand. */
    boolean isFoldedLoad(Value value) {
        return plan.isFolded(value)
                && switch (value.op()) {
                    case LOAD, GET_FIELD, GET_STATIC, ARRAY_LOAD, ARRAY_LENGTH -> true;
                    default -> false;
                };
    }

    /** Emits the instructions of {@code value} here. */
    void select(Value value) {
        switch (value.op()) {
            case CONST_INT, CONST_LONG, CONST_FLOAT, CONST_DOUBLE, NULL, CONST_OBJECT, SYMBOL, TYPE -> {}
            case PARAM, PHI, EXCEPTION -> throw new IllegalStateException(value + " is set where its block starts");
            case ADD, SUB, MUL, DIV, REM, NEG, AND, OR, XOR, SHL, SHR, USHR, SQRT, ABS -> arithmetic(value);
            case BIT_COUNT, LEADING_ZEROS, TRAILING_ZEROS -> countBits(value);
            case REVERSE_BYTES -> values.set(value, builder.word(LirOp.BSWAP, values.register(value.arg(0))));
            case MUL_WIDE_UNSIGNED -> longs.wideMultiply(value);
            case I2L, U2L -> longs.fromInt(value);
            case L2I -> longs.toInt(value);
            case I2B, I2C, I2S -> arithmetic.convert(value);
            case I2F, I2D, L2F, L2D, F2I, F2L, F2D, D2I, D2L, D2F -> floats.convert(value);
            case BITCAST -> floats.bitcast(value);
            case REF_TO_ADDRESS -> values.alias(value, value.arg(0));
            case ADDRESS_TO_REF -> toReference(value);
            case CMP -> values.set(value, conditions.asWord(value));
            case CMP3 -> conditions.compare3(value);
            case SELECT -> conditions.select(value);
            case INSTANCEOF -> types.value(value);
            case NULL_CHECK -> checks.nullCheck(value);
            case BOUNDS_CHECK -> checks.boundsCheck(value);
            case ZERO_CHECK -> checks.zeroCheck(value);
            case CHECKCAST -> types.cast(value);
            case STORE_CHECK -> types.storeCheck(value);
            case GET_FIELD, GET_STATIC, ARRAY_LENGTH, ARRAY_LOAD, LOAD -> memory.load(value);
            case PUT_STATIC -> memory.store(value, value.arg(0));
            case PUT_FIELD, STORE -> memory.store(value, value.arg(1));
            case ARRAY_STORE -> memory.store(value, value.arg(2));
            case MAGIC -> magic.select(value);
            case CALL_DIRECT -> calls.direct(value);
            case CALL_VIRTUAL -> calls.virtual(value);
            case CLASS_INIT -> calls.initializeClass(value);
            case NEW -> allocations.object(value);
            case NEW_ARRAY -> allocations.array(value);
        }
    }

    private void arithmetic(Value value) {
        switch (value.kind()) {
            case INT -> arithmetic.select(value);
            case LONG -> longs.select(value);
            case FLOAT, DOUBLE -> floats.select(value);
            default -> throw new IllegalArgumentException(value.op() + " of kind " + value.kind());
        }
    }

    private void countBits(Value value) {
        Value a = value.arg(0);
        boolean wide = a.kind() == Kind.LONG;
        VReg result =
                switch (value.op()) {
                    case BIT_COUNT -> wide ? longs.bitCount(a) : arithmetic.bitCount(values.register(a));
                    case LEADING_ZEROS -> wide ? longs.leadingZeros(a) : arithmetic.leadingZeros(values.register(a));
                    default -> wide ? longs.trailingZeros(a) : arithmetic.trailingZeros(values.register(a));
                };
        values.set(value, result);
    }

    private void toReference(Value value) {
        VReg result = builder.reference();
        Operand source = values.word(value.arg(0));
        builder.emitInto(result, LirOp.MOV, source instanceof Imm ? source : values.register(value.arg(0)));
        values.set(value, result);
    }

    static boolean isConstant(Value value) {
        return switch (value.op()) {
            case CONST_INT, CONST_LONG, CONST_FLOAT, CONST_DOUBLE, NULL, CONST_OBJECT, SYMBOL, TYPE -> true;
            default -> false;
        };
    }

    static boolean startsBlock(Value value) {
        return value.op() == Op.PHI || value.op() == Op.PARAM || value.op() == Op.EXCEPTION;
    }
}
