package skink.compiler.opt;

import skink.compiler.ssa.Boxing;
import skink.compiler.ssa.Cond;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Kind;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;
import skink.compiler.world.ArrayType;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.RuntimeMethods;

/**
 * The local rules: what one operation can be replaced by, looking at its arguments only.
 *
 * <p>Each rule keeps the language's semantics to the bit: wrap-around, shift counts modulo the width, NaN and -0.0. Rules
 * make constants the right operand of commutative operations and of comparisons.
 */
final class Simplifier {
    private final Graph graph;
    private final StaticTypes types;
    private final PassContext context;
    private final ImageConstants image;
    private final Comparisons comparisons = new Comparisons(this);

    Simplifier(Graph graph, PassContext context) {
        this.graph = graph;
        this.context = context;
        this.types = context.types(graph);
        this.image = new ImageConstants(graph, context.heap());
    }

    Graph graph() {
        return graph;
    }

    /** A value that always equals {@code v} and is better, or null. New values are placed before {@code v}. */
    Value simplify(Value v) {
        Value folded = fold(v);
        if (folded != null) {
            return folded;
        }
        return switch (v.op()) {
            case ADD, SUB, MUL, AND, OR, XOR -> v.kind().isFloating() ? floating(v) : binary(v);
            case DIV, REM -> v.kind().isFloating() ? null : division(v);
            case SHL, SHR, USHR -> shift(v);
            case NEG -> v.arg(0).op() == Op.NEG ? v.arg(0).arg(0) : null;
            case L2I -> narrowLong(v);
            case I2B, I2C, I2S -> narrowInt(v);
            case BITCAST -> v.arg(0).op() == Op.BITCAST ? v.arg(0).arg(0) : null;
            case CMP -> comparisons.simplify(v);
            case SELECT -> select(v);
            case INSTANCEOF -> instanceOf(v);
            case NULL_CHECK -> PassContext.isNeverNull(v.arg(0), graph) ? v.arg(0) : null;
            case ZERO_CHECK -> isConstant(v.arg(0)) && v.arg(0).auxInt() != 0 ? v.arg(0) : null;
            case BOUNDS_CHECK -> boundsCheck(v);
            case CHECKCAST -> checkCast(v);
            case STORE_CHECK -> storeCheck(v);
            case ARRAY_LENGTH -> arrayLength(v);
            case GET_FIELD -> getField(v);
            case LOAD, STORE -> displacement(v);
            default -> null;
        };
    }

    static boolean isConstant(Value v) {
        return switch (v.op()) {
            case CONST_INT, CONST_LONG, CONST_FLOAT, CONST_DOUBLE -> true;
            default -> false;
        };
    }

    static boolean isConstant(Value v, long value) {
        return (v.op() == Op.CONST_INT || v.op() == Op.CONST_LONG) && v.auxInt() == value;
    }

    Value constant(Kind kind, long bits) {
        return switch (kind) {
            case INT -> graph.constInt((int) bits);
            case LONG -> graph.constLong(bits);
            case FLOAT -> graph.constant(Op.CONST_FLOAT, kind, null, (int) bits);
            case DOUBLE -> graph.constant(Op.CONST_DOUBLE, kind, null, bits);
            default -> throw new IllegalArgumentException("no numeric constant of kind " + kind);
        };
    }

    /** A new value before {@code at}, with its position. */
    Value before(Value at, Op op, Kind kind, Object aux, long auxInt, Value... args) {
        Value value = graph.newValue(op, kind, aux, auxInt, at.position(), args);
        at.block().insert(at.block().values().indexOf(at), value);
        return value;
    }

    Value before(Value at, Op op, Kind kind, Value... args) {
        return before(at, op, kind, null, 0, args);
    }

    private Value fold(Value v) {
        if (!v.op().isFloating()
                || v.args().isEmpty()
                || v.op() == Op.PHI
                || !v.args().stream().allMatch(Simplifier::isConstant)) {
            return null;
        }
        Value first = v.arg(0);
        Long result = null;
        if (v.op() == Op.CMP) {
            boolean holds = Arithmetic.compare(
                    v.aux(Cond.class), first.kind(), first.auxInt(), v.arg(1).auxInt(), v.unorderedIsTrue());
            result = holds ? 1L : 0L;
        } else if (v.op() == Op.CMP3) {
            result = (long)
                    Arithmetic.compare3(first.kind(), first.auxInt(), v.arg(1).auxInt(), (int) v.auxInt());
        } else if (v.op() == Op.MUL_WIDE_UNSIGNED) {
            result = (first.auxInt() & 0xFFFF_FFFFL) * (v.arg(1).auxInt() & 0xFFFF_FFFFL);
        } else if (v.args().size() == 1) {
            result = Arithmetic.unary(v.op(), first.kind(), first.auxInt());
        } else if (v.args().size() == 2) {
            result =
                    Arithmetic.binary(v.op(), v.kind(), first.auxInt(), v.arg(1).auxInt());
        }
        return result == null ? null : constant(v.kind(), result);
    }

    /** Only what holds for every value, NaN and -0.0 included. */
    private Value floating(Value v) {
        Value b = v.arg(1);
        boolean one = b.op() == Op.CONST_FLOAT && b.auxInt() == Float.floatToRawIntBits(1)
                || b.op() == Op.CONST_DOUBLE && b.auxInt() == Double.doubleToRawLongBits(1);
        boolean zero = (b.op() == Op.CONST_FLOAT || b.op() == Op.CONST_DOUBLE) && b.auxInt() == 0;
        return v.op() == Op.MUL && one || v.op() == Op.SUB && zero ? v.arg(0) : null;
    }

    private Value binary(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (v.op() != Op.SUB && isConstant(a)) {
            return before(v, v.op(), v.kind(), b, a);
        }
        if (a == b) {
            Value same = sameOperands(v);
            if (same != null) {
                return same;
            }
        }
        if (!isConstant(b)) {
            return v.op() == Op.ADD || v.op() == Op.SUB ? additive(v) : wideProduct(v);
        }
        long c = b.auxInt();
        long allOnes = -1;
        if (c == 0) {
            return v.op() == Op.MUL || v.op() == Op.AND ? b : a;
        }
        if (c == allOnes && v.op() == Op.AND || c == 1 && v.op() == Op.MUL) {
            return a;
        }
        if (c == allOnes && v.op() == Op.OR) {
            return b;
        }
        if (v.op() == Op.SUB) {
            return before(v, Op.ADD, v.kind(), a, constant(v.kind(), -c));
        }
        if (v.op() == Op.MUL && c == -1) {
            return before(v, Op.NEG, v.kind(), a);
        }
        if (v.op() == Op.MUL && Long.bitCount(c) == 1 && (c > 0 || v.kind() == Kind.LONG)) {
            return before(v, Op.SHL, v.kind(), a, graph.constInt(Long.numberOfTrailingZeros(c)));
        }
        if (v.op() == Op.AND && c == 0xFFFF_FFFFL && a.op() == Op.I2L) {
            return before(v, Op.U2L, Kind.LONG, a.arg(0));
        }
        return reassociate(v, a, b);
    }

    private Value sameOperands(Value v) {
        return switch (v.op()) {
            case SUB, XOR -> constant(v.kind(), 0);
            case AND, OR -> v.arg(0);
            default -> null;
        };
    }

    /** {@code (x op c1) op c2} becomes {@code x op (c1 op c2)}. */
    private Value reassociate(Value v, Value a, Value b) {
        if (a.op() != v.op() || !isConstant(a.arg(1))) {
            return null;
        }
        Long combined = Arithmetic.binary(v.op(), v.kind(), a.arg(1).auxInt(), b.auxInt());
        return before(v, v.op(), v.kind(), a.arg(0), constant(v.kind(), combined));
    }

    private Value additive(Value v) {
        Value a = v.arg(0);
        Value b = v.arg(1);
        if (b.op() == Op.NEG) {
            return before(v, v.op() == Op.ADD ? Op.SUB : Op.ADD, v.kind(), a, b.arg(0));
        }
        if (v.op() == Op.SUB && isConstant(a, 0)) {
            return before(v, Op.NEG, v.kind(), b);
        }
        if (v.op() == Op.SUB && a.op() == Op.ADD) {
            return a.arg(0) == b ? a.arg(1) : a.arg(1) == b ? a.arg(0) : null;
        }
        return null;
    }

    private Value wideProduct(Value v) {
        boolean unsigned =
                v.op() == Op.MUL && v.arg(0).op() == Op.U2L && v.arg(1).op() == Op.U2L;
        return unsigned
                ? before(
                        v,
                        Op.MUL_WIDE_UNSIGNED,
                        Kind.LONG,
                        v.arg(0).arg(0),
                        v.arg(1).arg(0))
                : null;
    }

    private Value division(Value v) {
        if (!isConstant(v.arg(1))) {
            return null;
        }
        long c = v.arg(1).auxInt();
        if (c == 1) {
            return v.op() == Op.DIV ? v.arg(0) : constant(v.kind(), 0);
        }
        if (c == -1) {
            return v.op() == Op.DIV ? before(v, Op.NEG, v.kind(), v.arg(0)) : constant(v.kind(), 0);
        }
        return null;
    }

    private Value shift(Value v) {
        Value a = v.arg(0);
        Value count = v.arg(1);
        int mask = v.kind() == Kind.LONG ? 63 : 31;
        if (!isConstant(count)) {
            boolean masked = count.op() == Op.AND
                    && isConstant(count.arg(1))
                    && (count.arg(1).auxInt() & mask) == mask;
            return masked ? before(v, v.op(), v.kind(), a, count.arg(0)) : null;
        }
        int n = (int) count.auxInt() & mask;
        if (n == 0) {
            return a;
        }
        if (n != count.auxInt()) {
            return before(v, v.op(), v.kind(), a, graph.constInt(n));
        }
        if (a.op() == v.op() && isConstant(a.arg(1))) {
            int total = n + ((int) a.arg(1).auxInt() & mask);
            if (total <= mask) {
                return before(v, v.op(), v.kind(), a.arg(0), graph.constInt(total));
            }
            return v.op() == Op.SHR
                    ? before(v, Op.SHR, v.kind(), a.arg(0), graph.constInt(mask))
                    : constant(v.kind(), 0);
        }
        boolean extends24 = v.op() == Op.SHR && a.op() == Op.SHL && v.kind() == Kind.INT && a.arg(1) == count;
        if (extends24 && (n == 24 || n == 16)) {
            return before(v, n == 24 ? Op.I2B : Op.I2S, Kind.INT, a.arg(0));
        }
        return null;
    }

    private Value narrowLong(Value v) {
        Value a = v.arg(0);
        return switch (a.op()) {
            case I2L, U2L -> a.arg(0);
            case ADD, SUB, MUL, AND, OR, XOR ->
                a.uses().size() == 1
                        ? before(
                                v,
                                a.op(),
                                Kind.INT,
                                before(v, Op.L2I, Kind.INT, a.arg(0)),
                                before(v, Op.L2I, Kind.INT, a.arg(1)))
                        : null;
            case SHL -> {
                boolean small = isConstant(a.arg(1))
                        && (a.arg(1).auxInt() & 63) < 32
                        && a.uses().size() == 1;
                yield small ? before(v, Op.SHL, Kind.INT, before(v, Op.L2I, Kind.INT, a.arg(0)), a.arg(1)) : null;
            }
            default -> null;
        };
    }

    private Value narrowInt(Value v) {
        Value a = v.arg(0);
        if (a.op() == v.op()) {
            return a;
        }
        boolean sameLoad = (a.op() == Op.ARRAY_LOAD || a.op() == Op.LOAD)
                && a.aux().toString().equals(v.op() == Op.I2B ? "BYTE" : v.op() == Op.I2C ? "CHAR" : "SHORT");
        if (sameLoad || v.op() == Op.I2S && a.op() == Op.I2B) {
            return a;
        }
        if (a.op() == Op.AND && isConstant(a.arg(1))) {
            long needed = v.op() == Op.I2B ? 0xFF : 0xFFFF;
            long mask = a.arg(1).auxInt();
            if (mask >= 0 && mask <= (v.op() == Op.I2B ? 0x7F : v.op() == Op.I2S ? 0x7FFF : 0xFFFF)) {
                return a;
            }
            if ((mask & needed) == needed) {
                return before(v, v.op(), Kind.INT, a.arg(0));
            }
        }
        return null;
    }

    private Value select(Value v) {
        if (isConstant(v.arg(0))) {
            return v.arg(0).auxInt() != 0 ? v.arg(1) : v.arg(2);
        }
        if (v.arg(1) == v.arg(2)) {
            return v.arg(1);
        }
        return isConstant(v.arg(1), 1) && isConstant(v.arg(2), 0) && v.kind() == Kind.INT ? v.arg(0) : null;
    }

    private Value instanceOf(Value v) {
        Value object = v.arg(0);
        StaticTypes.Bound bound = types.of(object);
        JavaType type = v.aux(JavaType.class);
        if (bound == null) {
            return graph.constInt(0);
        }
        if (StaticTypes.isSubtype(bound.type(), type)) {
            return PassContext.isNeverNull(object, graph)
                    ? graph.constInt(1)
                    : before(v, Op.CMP, Kind.INT, Cond.NE, 0, object, graph.nullConstant());
        }
        boolean never = bound.exact() || !context.mayMeet(bound.type(), type);
        if (never) {
            return graph.constInt(0);
        }
        Value base = StaticTypes.stripGuards(object);
        return base == object ? null : before(v, Op.INSTANCEOF, Kind.INT, type, 0, base);
    }

    private Value checkCast(Value v) {
        StaticTypes.Bound bound = types.of(v.arg(0));
        return bound == null || StaticTypes.isSubtype(bound.type(), v.aux(JavaType.class)) ? v.arg(0) : null;
    }

    /** A check has no result: any value says that it may go. */
    private Value storeCheck(Value v) {
        StaticTypes.Bound array = types.of(v.arg(0));
        StaticTypes.Bound stored = types.of(v.arg(1));
        boolean fits = stored == null
                || array != null
                        && array.exact()
                        && array.type() instanceof ArrayType type
                        && StaticTypes.isSubtype(stored.type(), type.element());
        return fits ? v.arg(1) : null;
    }

    private Value boundsCheck(Value v) {
        Value index = v.arg(0);
        Value length = v.arg(1);
        boolean inside =
                isConstant(index) && isConstant(length) && index.auxInt() >= 0 && index.auxInt() < length.auxInt();
        boolean masked = index.op() == Op.AND
                && isConstant(index.arg(1))
                && isConstant(length)
                && index.arg(1).auxInt() >= 0
                && index.arg(1).auxInt() < length.auxInt();
        return inside || masked ? index : null;
    }

    private Value getField(Value v) {
        Value known = image.finalField(v);
        return known != null ? known : Boxing.unboxed(v);
    }

    private Value arrayLength(Value v) {
        Value array = StaticTypes.stripGuards(v.arg(0));
        if (array.op() == Op.CONST_OBJECT) {
            return image.length(array);
        }
        if (array.op() == Op.NEW_ARRAY) {
            return array.arg(0);
        }
        boolean nested = array.op() == Op.CALL_DIRECT
                && RuntimeMethods.of(array.aux(Method.class)) == RuntimeMethods.ALLOCATE_MULTI;
        return nested ? firstStored(array.arg(1)) : null;
    }

    /** Element 0 of the list of lengths that the builder made for one allocation of nested arrays. */
    private static Value firstStored(Value lengths) {
        for (Value user : lengths.uses()) {
            if (user.op() == Op.ARRAY_STORE && user.arg(0) == lengths && isConstant(user.arg(1), 0)) {
                return user.arg(2);
            }
        }
        return null;
    }

    /** A constant added to the address goes into the displacement. */
    private Value displacement(Value v) {
        Value address = v.arg(0);
        if (address.op() == Op.ADD && isConstant(address.arg(1))) {
            v.setAux(v.aux(), (int) (v.auxInt() + address.arg(1).auxInt()));
            v.setArg(0, address.arg(0));
        }
        return null;
    }
}
