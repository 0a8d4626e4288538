package skink.compiler.lower;

import skink.compiler.lir.Access;
import skink.compiler.lir.Imm;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.Field;
import skink.compiler.world.ObjectModel;

/** Selects loads, stores and addressing modes. */
final class Memory {
    private static final int MAX_SCALE_LOG2 = 3;
    private static final int WORD = 4;

    private final LirBuilder builder;
    private final Values values;
    private final FoldPlan plan;
    private final LoweringContext context;
    private final WriteBarrier barrier;

    Memory(LirBuilder builder, Values values, FoldPlan plan, LoweringContext context) {
        this.builder = builder;
        this.values = values;
        this.plan = plan;
        this.context = context;
        barrier = new WriteBarrier(builder, values, context);
    }

    /** What kind of cell a load or store accesses. */
    static MemType typeOf(Value access) {
        return switch (access.op()) {
            case LOAD, STORE, ARRAY_LOAD, ARRAY_STORE -> access.aux(MemType.class);
            case GET_FIELD, PUT_FIELD, GET_STATIC, PUT_STATIC ->
                MemType.ofDescriptor(access.aux(Field.class).descriptor());
            case ARRAY_LENGTH -> MemType.INT;
            default -> throw new IllegalArgumentException("no access to memory: " + access.op());
        };
    }

    /** Whether a shift by this count can be the scale of an address. */
    static boolean isScale(Value count) {
        return count.op() == Op.CONST_INT && count.auxInt() >= 1 && count.auxInt() <= MAX_SCALE_LOG2;
    }

    static Access access(MemType type) {
        return switch (type) {
            case BYTE -> Access.I8;
            case SHORT -> Access.I16;
            case CHAR -> Access.U16;
            case INT, REF, LONG -> Access.I32;
            case FLOAT -> Access.F32;
            case DOUBLE -> Access.F64;
        };
    }

    /** The cell that a load or store accesses. */
    Mem operand(Value access) {
        return switch (access.op()) {
            case LOAD, STORE -> address(access.arg(0), (int) access.auxInt());
            case GET_FIELD, PUT_FIELD -> address(access.arg(0), context.world().fieldOffset(access.aux(Field.class)));
            case GET_STATIC, PUT_STATIC -> Mem.at(access.aux(Field.class).symbol());
            case ARRAY_LENGTH -> address(access.arg(0), ObjectModel.ARRAY_LENGTH);
            case ARRAY_LOAD, ARRAY_STORE -> element(access.arg(0), access.arg(1), typeOf(access));
            default -> throw new IllegalArgumentException("no access to memory: " + access.op());
        };
    }

    private Mem address(Value base, int offset) {
        Imm imm = values.immediate(base);
        if (imm != null) {
            return new Mem(null, null, 1, imm.value() + offset, imm.symbol());
        }
        if (base.op() == Op.ADD && plan.isFolded(base)) {
            return sum(base, offset);
        }
        return Mem.at(values.register(base), offset);
    }

    private Mem sum(Value add, int offset) {
        Imm imm = values.immediate(add.arg(1));
        if (imm != null) {
            return new Mem(values.register(add.arg(0)), null, 1, offset + imm.value(), imm.symbol());
        }
        Value scaled = scaledTerm(add);
        if (scaled != null) {
            Value other = add.arg(0) == scaled ? add.arg(1) : add.arg(0);
            VReg index = values.register(scaled.arg(0));
            return Mem.at(values.register(other), index, 1 << scaled.arg(1).auxInt(), offset);
        }
        return Mem.at(values.register(add.arg(0)), values.register(add.arg(1)), 1, offset);
    }

    /** The folded shift among the terms of a sum, or null. */
    Value scaledTerm(Value add) {
        for (Value term : add.args()) {
            if (term.op() == Op.SHL && plan.isFolded(term)) {
                return term;
            }
        }
        return null;
    }

    private Mem element(Value array, Value index, MemType type) {
        int disp = ObjectModel.ARRAY_ELEMENTS;
        Value variable = index;
        if (index.op() == Op.ADD && plan.isFolded(index)) {
            disp += (int) index.arg(1).auxInt() << type.log2Size();
            variable = index.arg(0);
        }
        Imm base = values.immediate(array);
        Operand baseRegister = base == null ? values.register(array) : null;
        String symbol = base == null ? null : base.symbol();
        if (variable.op() == Op.CONST_INT) {
            disp += (int) variable.auxInt() << type.log2Size();
            return new Mem(baseRegister, null, 1, disp, symbol);
        }
        return new Mem(baseRegister, values.register(variable), type.sizeBytes(), disp, symbol);
    }

    void load(Value load) {
        MemType type = typeOf(load);
        Mem mem = operand(load);
        if (type == MemType.LONG) {
            VReg low = builder.load(mem);
            values.set(load, low, builder.load(mem.plus(WORD)));
        } else {
            VReg result = builder.register(type.kind());
            builder.emitInto(result, LirOp.LOAD, mem).access(access(type));
            values.set(load, result);
        }
    }

    /** {@code value} is the argument that is stored. */
    void store(Value store, Value value) {
        MemType type = typeOf(store);
        if (plan.isFolded(value)) {
            update(store, value);
        } else if (value.kind() == Kind.LONG) {
            Operand low = values.lowOperand(value);
            Operand high = values.highOperand(value);
            Mem mem = operand(store);
            builder.emit(LirOp.STORE, mem, low);
            builder.emit(LirOp.STORE, mem.plus(WORD), high);
        } else if (type.kind().isFloating()) {
            VReg source = values.floating(value);
            builder.emit(LirOp.STORE, operand(store), source).access(access(type));
        } else {
            Operand source = values.word(value);
            if (type == MemType.BYTE) {
                source = byteSource(value, source);
            }
            Mem mem = operand(store);
            builder.emit(LirOp.STORE, mem, source).access(access(type));
            barrier.after(store, value, mem);
        }
        fenceIfShared(store);
    }

    /** The operation is made in the cell. */
    private void update(Value store, Value operation) {
        Value other = ReadModifyWrite.other(operation, ReadModifyWrite.load(operation));
        if (operation.kind() == Kind.LONG) {
            boolean add = operation.op() == Op.ADD;
            Operand low = values.lowOperand(other);
            Operand high = values.highOperand(other);
            Mem mem = operand(store);
            builder.emit(add ? LirOp.ADD_MEM : LirOp.SUB_MEM, mem, low);
            builder.emit(add ? LirOp.ADC_MEM : LirOp.SBB_MEM, mem.plus(WORD), high);
            return;
        }
        Operand word = values.word(other);
        LirOp op =
                switch (operation.op()) {
                    case ADD -> LirOp.ADD_MEM;
                    case SUB -> LirOp.SUB_MEM;
                    case AND -> LirOp.AND_MEM;
                    case OR -> LirOp.OR_MEM;
                    case XOR -> LirOp.XOR_MEM;
                    default -> throw new IllegalArgumentException("no update by " + operation.op());
                };
        builder.emit(op, operand(store), word);
    }

    /** A byte is stored from a register that has a byte part; a value with other uses is copied, not to be confined. */
    Operand byteSource(Value value, Operand source) {
        if (!(source instanceof VReg vreg)) {
            return source;
        }
        boolean confined = value.uses().size() == 1
                && value.controls().isEmpty()
                && value.op() != Op.PHI
                && value.op() != Op.PARAM;
        VReg result = confined ? vreg : builder.copy(vreg);
        result.requireByte();
        return result;
    }

    /** In the kernel other processors see volatile fields, so a store is ordered before every later load. */
    private void fenceIfShared(Value store) {
        boolean field = store.op() == Op.PUT_FIELD || store.op() == Op.PUT_STATIC;
        if (field && context.isKernel() && store.aux(Field.class).isVolatile()) {
            builder.append(MagicSelection.fence());
        }
    }
}
