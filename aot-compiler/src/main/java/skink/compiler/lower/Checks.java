package skink.compiler.lower;

import java.util.List;
import skink.compiler.lir.Flags;
import skink.compiler.lir.Imm;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Value;
import skink.compiler.world.JavaType;
import skink.compiler.world.RuntimeMethods;

/** Selects guards: a comparison, and a branch to a cold call of the method that throws. */
final class Checks {
    private final LirBuilder builder;
    private final Values values;
    private final LoweringContext context;

    Checks(LirBuilder builder, Values values, LoweringContext context) {
        this.builder = builder;
        this.values = values;
        this.context = context;
    }

    /** The method of the run-time system in a program, or its counterpart in the kernel. */
    private String symbol(RuntimeMethods inProgram, RuntimeMethods inKernel) {
        return context.symbol(context.isKernel() ? inKernel : inProgram);
    }

    void nullCheck(Value check) {
        if (values.immediate(check.arg(0)) == null
                || values.immediate(check.arg(0)).is(0)) {
            VReg object = values.register(check.arg(0));
            builder.emit(LirOp.TEST, object, object);
            String symbol = symbol(RuntimeMethods.THROW_NULL_POINTER, RuntimeMethods.PANIC_NULL_POINTER);
            builder.guard(Flags.EQ, () -> builder.callAndEnd(symbol, List.of()));
            values.set(check, object);
        } else {
            values.alias(check, check.arg(0));
        }
    }

    /** One unsigned comparison covers negative indices too. */
    void boundsCheck(Value check) {
        Operand index = values.word(check.arg(0));
        Operand length = values.wordOrMemory(check.arg(1));
        Flags failing = Flags.ABOVE_EQ;
        if (index instanceof Imm && !(length instanceof Imm)) {
            builder.emit(LirOp.CMP, length, index);
            failing = Flags.BELOW_EQ;
        } else {
            index = builder.inRegister(index);
            builder.emit(LirOp.CMP, index, length);
        }
        Operand passed = index;
        String symbol = symbol(RuntimeMethods.THROW_ARRAY_INDEX, RuntimeMethods.PANIC_ARRAY_INDEX);
        builder.guard(failing, () -> {
            Operand limit = length instanceof Mem ? builder.load((Mem) length) : length;
            builder.callAndEnd(symbol, List.of(LirBuilder.Argument.word(passed), LirBuilder.Argument.word(limit)));
        });
        values.set(check, builder.inRegister(index));
    }

    void zeroCheck(Value check) {
        Value divisor = check.arg(0);
        String symbol = symbol(RuntimeMethods.THROW_ARITHMETIC, RuntimeMethods.PANIC_ARITHMETIC);
        if (divisor.kind() == Kind.LONG) {
            VReg low = builder.inRegister(values.lowOperand(divisor));
            builder.word(LirOp.OR_FLAGS, low, values.highOperand(divisor));
        } else {
            VReg word = values.register(divisor);
            builder.emit(LirOp.TEST, word, word);
        }
        builder.guard(Flags.EQ, () -> builder.callAndEnd(symbol, List.of()));
        values.alias(check, divisor);
    }

    /** Ends the block by throwing ClassCastException. */
    void failCast(Operand object, JavaType type) {
        Imm typeAddress = Imm.of(LoweringContext.typeSymbol(type));
        builder.callAndEnd(
                symbol(RuntimeMethods.THROW_CLASS_CAST, RuntimeMethods.PANIC_CLASS_CAST),
                List.of(LirBuilder.Argument.reference(object), LirBuilder.Argument.word(typeAddress)));
    }

    /** Ends the block by throwing ArrayStoreException. */
    void failStore(Operand object) {
        builder.callAndEnd(
                symbol(RuntimeMethods.THROW_ARRAY_STORE, RuntimeMethods.PANIC_ARRAY_STORE),
                List.of(LirBuilder.Argument.reference(object)));
    }
}
