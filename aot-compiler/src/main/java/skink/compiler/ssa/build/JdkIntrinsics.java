package skink.compiler.ssa.build;

import static java.util.Map.entry;

import java.util.Map;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.MemType;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.Method;
import skink.compiler.world.ObjectModel;

/** The JDK methods that are one or a few operations; the same list as the reachability analysis has. */
final class JdkIntrinsics {
    /** Methods of one argument that are one operation, with the kind of the result. */
    private record Unary(Op op, Kind result) {}

    private static final Map<String, Unary> UNARY = Map.ofEntries(
            entry("java/lang/Math.sqrt(D)D", new Unary(Op.SQRT, Kind.DOUBLE)),
            entry("java/lang/StrictMath.sqrt(D)D", new Unary(Op.SQRT, Kind.DOUBLE)),
            entry("java/lang/Math.abs(D)D", new Unary(Op.ABS, Kind.DOUBLE)),
            entry("java/lang/Math.abs(F)F", new Unary(Op.ABS, Kind.FLOAT)),
            entry("java/lang/StrictMath.abs(D)D", new Unary(Op.ABS, Kind.DOUBLE)),
            entry("java/lang/StrictMath.abs(F)F", new Unary(Op.ABS, Kind.FLOAT)),
            entry("java/lang/Float.floatToRawIntBits(F)I", new Unary(Op.BITCAST, Kind.INT)),
            entry("java/lang/Float.intBitsToFloat(I)F", new Unary(Op.BITCAST, Kind.FLOAT)),
            entry("java/lang/Double.doubleToRawLongBits(D)J", new Unary(Op.BITCAST, Kind.LONG)),
            entry("java/lang/Double.longBitsToDouble(J)D", new Unary(Op.BITCAST, Kind.DOUBLE)),
            entry("java/lang/Integer.bitCount(I)I", new Unary(Op.BIT_COUNT, Kind.INT)),
            entry("java/lang/Integer.numberOfLeadingZeros(I)I", new Unary(Op.LEADING_ZEROS, Kind.INT)),
            entry("java/lang/Integer.numberOfTrailingZeros(I)I", new Unary(Op.TRAILING_ZEROS, Kind.INT)),
            entry("java/lang/Integer.reverseBytes(I)I", new Unary(Op.REVERSE_BYTES, Kind.INT)),
            entry("java/lang/Long.bitCount(J)I", new Unary(Op.BIT_COUNT, Kind.INT)),
            entry("java/lang/Long.numberOfLeadingZeros(J)I", new Unary(Op.LEADING_ZEROS, Kind.INT)),
            entry("java/lang/Long.numberOfTrailingZeros(J)I", new Unary(Op.TRAILING_ZEROS, Kind.INT)));

    private static final String GET_CLASS = "java/lang/Object.getClass()Ljava/lang/Class;";

    private JdkIntrinsics() {}

    /** Replaces a call of a known method; false if {@code method} is not known. */
    static boolean expand(Method method, Emitter emit) {
        String name = method.owner().internalName() + "." + method.name() + method.descriptor();
        Unary unary = UNARY.get(name);
        if (unary != null) {
            emit.push(emit.emit(unary.op(), unary.result(), emit.pop()));
            return true;
        }
        if (!name.equals(GET_CLASS)) {
            return false;
        }
        Value object = emit.nullCheck(emit.pop());
        Value address = emit.emit(Op.REF_TO_ADDRESS, Kind.INT, object);
        Value type = emit.load(MemType.INT, address, ObjectModel.HEADER_TYPE);
        emit.push(emit.load(MemType.REF, type, ObjectModel.TYPE_CLASS_OBJECT));
        return true;
    }
}
