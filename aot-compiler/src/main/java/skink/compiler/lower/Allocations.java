package skink.compiler.lower;

import java.util.List;
import skink.compiler.lir.Flags;
import skink.compiler.lir.Imm;
import skink.compiler.lir.LirBlock;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.lir.Operand;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Value;
import skink.compiler.world.ArrayType;
import skink.compiler.world.ClassType;
import skink.compiler.world.ObjectModel;
import skink.compiler.world.RuntimeMethods;

/**
 * Selects allocation: the top of the heap moves up by the object's size; the memory there is already zero.
 *
 * <p>If the object would reach beyond the limit, a cold call makes room, or throws.
 */
final class Allocations {
    /** Longer arrays, and negative lengths, go to the run-time system, so that no size overflows inline. */
    private static final int LONGEST_INLINE = 1 << 16;

    private final LirBuilder builder;
    private final Values values;
    private final LoweringContext context;

    Allocations(LirBuilder builder, Values values, LoweringContext context) {
        this.builder = builder;
        this.values = values;
        this.context = context;
    }

    void object(Value allocation) {
        ClassType type = allocation.aux(ClassType.class);
        int size = context.world().instanceSize(type);
        Imm descriptor = Imm.of(LoweringContext.typeSymbol(type));
        LirBlock slow = builder.newColdBlock();
        LirBlock end = builder.newBlock();
        VReg object = bump(Imm.of(size), slow);
        builder.emit(LirOp.STORE, Mem.at(object, ObjectModel.HEADER_TYPE), descriptor);
        builder.jump(end);
        builder.enter(slow);
        List<LirBuilder.Argument> arguments = List.of(LirBuilder.Argument.word(descriptor));
        VReg made = builder.call(context.symbol(RuntimeMethods.ALLOCATE), Kind.REF, arguments)
                .get(0);
        builder.jump(end);
        builder.enter(end);
        values.set(allocation, builder.join(end, builder.reference(), object, made));
    }

    /** Takes {@code size} bytes, branching to {@code slow} if there are too few. */
    private VReg bump(Operand size, LirBlock slow) {
        VReg object = builder.reference();
        builder.emitInto(object, LirOp.LOAD, Mem.at(LoweringContext.HEAP_TOP));
        VReg next = builder.word(LirOp.ADD, object, size);
        builder.emit(LirOp.CMP, next, Mem.at(LoweringContext.HEAP_LIMIT));
        builder.branchOut(Flags.ABOVE, slow);
        builder.emit(LirOp.STORE, Mem.at(LoweringContext.HEAP_TOP), next);
        return object;
    }

    void array(Value allocation) {
        ArrayType type = allocation.aux(ArrayType.class);
        int log2Size = MemType.ofDescriptor(type.element().descriptor()).log2Size();
        Imm descriptor = Imm.of(LoweringContext.typeSymbol(type));
        Operand length = values.word(allocation.arg(0));
        LirBlock slow = builder.newColdBlock();
        LirBlock end = builder.newBlock();
        VReg fast = null;
        if (!(length instanceof Imm imm) || imm.value() >= 0 && imm.value() <= LONGEST_INLINE) {
            Operand size = arrayBytes(length, log2Size, slow);
            fast = bump(size, slow);
            builder.emit(LirOp.STORE, Mem.at(fast, ObjectModel.HEADER_TYPE), descriptor);
            builder.emit(LirOp.STORE, Mem.at(fast, ObjectModel.ARRAY_LENGTH), length);
            builder.jump(end);
        } else {
            builder.jump(slow);
        }
        builder.enter(slow);
        List<LirBuilder.Argument> arguments =
                List.of(LirBuilder.Argument.word(descriptor), LirBuilder.Argument.word(length));
        VReg made = builder.call(context.symbol(RuntimeMethods.ALLOCATE_ARRAY), Kind.REF, arguments)
                .get(0);
        builder.jump(end);
        builder.enter(end);
        VReg result = builder.reference();
        values.set(allocation, fast == null ? builder.join(end, result, made) : builder.join(end, result, fast, made));
    }

    /** The size of an array of this length, which is refused to {@code slow} if negative or long. */
    private Operand arrayBytes(Operand length, int log2Size, LirBlock slow) {
        int extra = ObjectModel.ARRAY_ELEMENTS + ObjectModel.OBJECT_ALIGNMENT - 1;
        if (length instanceof Imm imm) {
            return Imm.of((imm.value() << log2Size) + extra & -ObjectModel.OBJECT_ALIGNMENT);
        }
        VReg count = (VReg) length;
        builder.emit(LirOp.CMP, count, Imm.of(LONGEST_INLINE));
        builder.branchOut(Flags.ABOVE, slow);
        VReg bytes = builder.word(LirOp.LEA, new Mem(null, count, 1 << log2Size, extra, null));
        return builder.word(LirOp.AND, bytes, Imm.of(-ObjectModel.OBJECT_ALIGNMENT));
    }
}
