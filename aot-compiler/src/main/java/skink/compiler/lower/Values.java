package skink.compiler.lower;

import java.util.List;
import skink.compiler.lir.FloatConstants;
import skink.compiler.lir.Imm;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.JavaType;

/**
 * Where values are: the registers of those that have one, immediates and constant cells for constants.
 *
 * <p>A constant never occupies a register longer than the instruction that needs it there. A value that was folded is
 * computed when it is asked for.
 */
final class Values {
    private final LirBuilder builder;
    private final LoweringContext context;
    private final VReg[] low;
    private final VReg[] high;
    private Selection selection;

    Values(LirBuilder builder, LoweringContext context, Graph graph) {
        this.builder = builder;
        this.context = context;
        low = new VReg[graph.valueIdBound()];
        high = new VReg[graph.valueIdBound()];
    }

    void setSelection(Selection newSelection) {
        selection = newSelection;
    }

    // ---- definitions

    void set(Value value, VReg register) {
        low[value.id()] = register;
    }

    void set(Value value, VReg lowWord, VReg highWord) {
        low[value.id()] = lowWord;
        high[value.id()] = highWord;
    }

    /** Makes {@code value} another name of {@code original}, which may be a constant. */
    void alias(Value value, Value original) {
        if (value.kind() == Kind.LONG) {
            set(value, builder.inRegister(lowOperand(original)), builder.inRegister(highOperand(original)));
        } else if (value.kind().isFloating()) {
            set(value, floating(original));
        } else {
            set(value, register(original));
        }
    }

    private void require(Value value) {
        if (low[value.id()] == null) {
            selection.select(value);
        }
    }

    // ---- words

    /** The value as an immediate, or null. */
    Imm immediate(Value value) {
        return switch (value.op()) {
            case CONST_INT -> Imm.of((int) value.auxInt());
            case NULL -> Imm.of(0);
            case CONST_OBJECT -> Imm.of(context.objects().symbolOf(value.aux()));
            case SYMBOL -> Imm.of(value.aux(String.class));
            case TYPE -> Imm.of(LoweringContext.typeSymbol(value.aux(JavaType.class)));
            default -> null;
        };
    }

    /** An INT or REF in a register. */
    VReg register(Value value) {
        Imm imm = immediate(value);
        if (imm != null) {
            VReg result = builder.register(value.kind());
            builder.emitInto(result, LirOp.MOV, imm);
            return result;
        }
        require(value);
        return low[value.id()];
    }

    /** An INT or REF as register or immediate. */
    Operand word(Value value) {
        Imm imm = immediate(value);
        return imm != null ? imm : register(value);
    }

    /** An INT or REF as register, immediate or, if it is a folded load, memory. */
    Operand wordOrMemory(Value value) {
        return selection.isFoldedLoad(value) ? selection.memory().operand(value) : word(value);
    }

    /** The low half of a LONG, as register or immediate. */
    Operand lowOperand(Value value) {
        if (value.op() == Op.CONST_LONG) {
            return Imm.of((int) value.auxInt());
        }
        require(value);
        return low[value.id()];
    }

    Operand highOperand(Value value) {
        if (value.op() == Op.CONST_LONG) {
            return Imm.of((int) (value.auxInt() >> 32));
        }
        require(value);
        return high[value.id()];
    }

    // ---- floating point

    /** A FLOAT or DOUBLE in a register. */
    VReg floating(Value value) {
        if (isFloatConstant(value)) {
            VReg result = builder.floating(value.kind());
            if (value.auxInt() == 0) {
                builder.emitInto(result, LirOp.ZEROF);
            } else {
                builder.emitInto(result, LirOp.LOAD, constantCell(value)).access(LirBuilder.access(value.kind()));
            }
            return result;
        }
        require(value);
        return low[value.id()];
    }

    /** A FLOAT or DOUBLE in a register, in a constant cell or, if it is a folded load, in memory. */
    Operand floatingOrMemory(Value value) {
        if (isFloatConstant(value)) {
            return constantCell(value);
        }
        return selection.isFoldedLoad(value) ? selection.memory().operand(value) : floating(value);
    }

    private static boolean isFloatConstant(Value value) {
        return value.op() == Op.CONST_FLOAT || value.op() == Op.CONST_DOUBLE;
    }

    private static Mem constantCell(Value value) {
        return Mem.at(
                value.op() == Op.CONST_FLOAT
                        ? FloatConstants.ofFloat((int) value.auxInt())
                        : FloatConstants.ofDouble(value.auxInt()));
    }

    // ---- whole values

    /** The value as a list of operands for a parallel move: one, or two for a LONG. */
    LirBuilder.Argument argument(Value value) {
        return new LirBuilder.Argument(value.kind(), operands(value));
    }

    List<Operand> operands(Value value) {
        return switch (value.kind()) {
            case INT, REF -> List.of(word(value));
            case LONG -> List.of(lowOperand(value), highOperand(value));
            case FLOAT, DOUBLE -> List.of(isFloatConstant(value) ? constantCell(value) : floating(value));
            case VOID -> throw new IllegalArgumentException(value + " is void");
        };
    }
}
