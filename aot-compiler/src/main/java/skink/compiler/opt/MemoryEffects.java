package skink.compiler.opt;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.Field;

/**
 * What a set of values may write, by field and by element type.
 *
 * <p>Objects are told apart by nothing here: a store to a field may change that field of any object. Raw stores and the
 * machine words may change everything; allocation changes nothing that the program can read.
 */
final class MemoryEffects {
    private final Set<Field> fields = new HashSet<>();
    private final Set<MemType> elements = new HashSet<>();
    private boolean everything;

    /** All that the blocks may write. */
    static MemoryEffects of(Collection<Block> blocks) {
        MemoryEffects effects = new MemoryEffects();
        blocks.forEach(block -> block.values().forEach(effects::add));
        return effects;
    }

    private void add(Value value) {
        switch (value.op()) {
            case PUT_FIELD, PUT_STATIC -> {
                fields.add(value.aux(Field.class));
                everything |= value.aux(Field.class).isVolatile();
            }
            case ARRAY_STORE -> elements.add(value.aux(MemType.class));
            case GET_FIELD, GET_STATIC -> everything |= value.aux(Field.class).isVolatile();
            default -> everything |= writesAnything(value);
        }
    }

    /** Whether the value may change any memory at all. */
    static boolean writesAnything(Value value) {
        return switch (value.op()) {
            case STORE, MAGIC, CALL_DIRECT, CALL_VIRTUAL, CLASS_INIT -> true;
            default -> false;
        };
    }

    /** Whether what a load of the same kind reads may have been changed. */
    boolean mayChange(Op load, Object cell) {
        return everything || (load == Op.ARRAY_LOAD ? elements.contains(cell) : fields.contains(cell));
    }
}
