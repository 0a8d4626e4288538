package skink.compiler.lower;

import skink.compiler.lir.Access;
import skink.compiler.lir.Imm;
import skink.compiler.lir.LirOp;
import skink.compiler.lir.Mem;
import skink.compiler.lir.VReg;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.ArrayType;
import skink.compiler.world.ClassType;
import skink.compiler.world.ObjectModel;

/**
 * Selects the write barrier: after a reference is stored into an object, the card of the word is marked, as
 * {@code skink.runtime.Cards} describes.
 *
 * <p>Three instructions and no branch: the card's address is {@code (slot >>> 9) + bias}. There is no barrier in the kernel, which
 * has no collector; for static fields, which are all roots; for null and objects of the image, which are never young; and
 * for stores into an object that is itself young by this proof: it was allocated in the same extended
 * block (blocks with one predecessor), is small enough to be always in the nursery, and no safepoint lies between.
 */
final class WriteBarrier {
    private static final byte MARKED = 1;
    /** How far back an allocation is looked for. */
    private static final int MOST_VALUES = 200;

    private final LirBuilder builder;
    private final Values values;
    private final LoweringContext context;

    WriteBarrier(LirBuilder builder, Values values, LoweringContext context) {
        this.builder = builder;
        this.values = values;
        this.context = context;
    }

    /** What follows {@code store}, which has put {@code value} into {@code slot}. */
    void after(Value store, Value value, Mem slot) {
        if (context.isKernel() || !isReferenceStore(store) || isNeverYoung(value) || isIntoFresh(store)) {
            return;
        }
        VReg address = builder.word(LirOp.LEA, slot);
        VReg card = builder.word(LirOp.SHR, address, Imm.of(ObjectModel.LOG2_CARD_BYTES));
        VReg entry = builder.word(LirOp.ADD, card, Mem.at(LoweringContext.CARD_BIAS));
        builder.emit(LirOp.STORE, Mem.at(entry, 0), Imm.of(MARKED)).access(Access.I8);
    }

    private static boolean isReferenceStore(Value store) {
        boolean intoObject = store.op() == Op.PUT_FIELD || store.op() == Op.ARRAY_STORE;
        return intoObject && Memory.typeOf(store) == MemType.REF;
    }

    private boolean isNeverYoung(Value value) {
        return values.immediate(value) != null;
    }

    /** Whether the object stored into was allocated in the nursery and cannot have left it. */
    private boolean isIntoFresh(Value store) {
        Value object = store.arg(0);
        while (object.op() == Op.NULL_CHECK || object.op() == Op.CHECKCAST) {
            object = object.arg(0);
        }
        return isSmallAllocation(object) && noSafepointBetween(object, store);
    }

    private boolean isSmallAllocation(Value object) {
        if (object.op() == Op.NEW) {
            return context.world().instanceSize(object.aux(ClassType.class)) <= ObjectModel.ALWAYS_YOUNG_BYTES;
        }
        if (object.op() != Op.NEW_ARRAY || object.arg(0).op() != Op.CONST_INT) {
            return false;
        }
        long bytes = object.arg(0).auxInt()
                << MemType.ofDescriptor(object.aux(ArrayType.class).element().descriptor())
                        .log2Size();
        return bytes >= 0 && bytes <= ObjectModel.ALWAYS_YOUNG_BYTES - ObjectModel.ARRAY_ELEMENTS;
    }

    private static boolean noSafepointBetween(Value allocation, Value store) {
        Block block = store.block();
        int index = block.values().indexOf(store) - 1;
        for (int steps = 0; steps < MOST_VALUES; steps++) {
            while (index < 0) {
                if (block.preds().size() != 1) {
                    return false;
                }
                block = block.preds().get(0);
                index = block.values().size() - 1;
            }
            Value value = block.values().get(index);
            if (value == allocation) {
                return true;
            }
            if (value.op().isCall() || value.op() == Op.EXCEPTION) {
                return false;
            }
            index--;
        }
        return false;
    }
}
