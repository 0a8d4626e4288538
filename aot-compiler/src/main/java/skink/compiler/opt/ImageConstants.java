package skink.compiler.opt;

import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;
import skink.compiler.world.BuildHeap;
import skink.compiler.world.Field;

/**
 * What never changes in the objects that exist before the program starts: their final fields and the lengths of arrays.
 *
 * <p>A final field is written by constructors only, and those of such an object have ended.
 */
final class ImageConstants {
    private final Graph graph;
    private final BuildHeap heap;

    ImageConstants(Graph graph, BuildHeap heap) {
        this.graph = graph;
        this.heap = heap;
    }

    /** The constant that a GET_FIELD gives; null if none is known. */
    Value finalField(Value load) {
        Value object = StaticTypes.stripGuards(load.arg(0));
        Field field = load.aux(Field.class);
        boolean has = heap != null && object.op() == Op.CONST_OBJECT && field.isFinal();
        BuildHeap.Final known = has ? heap.finalField(object.aux(), field) : null;
        return known == null ? null : constant(load.kind(), known.value());
    }

    /** The length of an array in the image; null if it is not known. */
    Value length(Value array) {
        int length = heap == null ? -1 : heap.arrayLength(array.aux());
        return length < 0 ? null : graph.constInt(length);
    }

    private Value constant(Kind kind, Object value) {
        return switch (kind) {
            case INT -> graph.constInt((Integer) value);
            case LONG -> graph.constLong((Long) value);
            case FLOAT -> graph.constFloat((Float) value);
            case DOUBLE -> graph.constDouble((Double) value);
            case REF ->
                value == null
                        ? graph.constant(Op.NULL, kind, null, 0)
                        : graph.constant(Op.CONST_OBJECT, kind, value, 0);
            default -> throw new IllegalStateException("a field of kind " + kind);
        };
    }
}
