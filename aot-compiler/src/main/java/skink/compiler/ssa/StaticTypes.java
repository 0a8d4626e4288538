package skink.compiler.ssa;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import skink.compiler.world.ArrayType;
import skink.compiler.world.BuildHeap;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.PrimitiveType;
import skink.compiler.world.RuntimeMethods;
import skink.compiler.world.World;

/**
 * What the operations of a graph tell about the objects that a reference may point to.
 *
 * <p>A type is {@code exact} if the object, when there is one, is of that very class. Phis are followed; a phi that is
 * met again on the way adds nothing (the greatest fixed point over verified code, computed for one value at a time). The
 * results are kept, so use a new instance after the graph has changed.
 */
public final class StaticTypes {
    /** A reference's type; {@code exact} says that no subclass occurs. */
    public record Bound(JavaType type, boolean exact) {}

    private static final int MAX_PHI_DEPTH = 8;

    private final World world;
    private final BuildHeap heap;
    private final Method method;
    private final boolean phisComplete;
    private final ConcreteTypes concrete;
    private final Map<Value, Bound> known = new HashMap<>();
    private final Bound object;

    /**
     * {@code heap} may be null where no heap objects occur. While a graph is being built its phis lack arguments: nothing
     * may be concluded from them ({@code phisComplete} false).
     */
    public StaticTypes(Graph graph, World world, BuildHeap heap, boolean phisComplete) {
        this(graph, world, heap, phisComplete, null);
    }

    /** As above for a whole graph of a closed world. */
    public StaticTypes(Graph graph, World world, BuildHeap heap, ConcreteTypes concrete) {
        this(graph, world, heap, true, concrete);
    }

    private StaticTypes(Graph graph, World world, BuildHeap heap, boolean phisComplete, ConcreteTypes concrete) {
        this.concrete = concrete;
        this.phisComplete = phisComplete;
        this.world = world;
        this.heap = heap;
        this.method = graph.method();
        this.object = new Bound(world.requireClass("java/lang/Object"), false);
    }

    /** The type of a REF value; null for a value that is always null. */
    public Bound of(Value value) {
        return of(value, 0);
    }

    private Bound of(Value value, int depth) {
        Bound bound = known.get(value);
        if (bound == null && value.op() == Op.PHI) {
            if (depth > MAX_PHI_DEPTH || !phisComplete) {
                return object;
            }
            bound = ofPhi(value, depth);
        } else if (bound == null) {
            bound = compute(value, depth);
        }
        if (bound != null && depth == 0) {
            known.put(value, bound);
        }
        return bound;
    }

    private Bound ofPhi(Value phi, int depth) {
        Bound result = null;
        for (Value arg : phi.args()) {
            if (arg != phi && stripGuards(arg) != phi) {
                Bound next = depth > 0 && arg.op() == Op.PHI ? object : of(arg, depth + 1);
                result = result == null ? next : next == null ? result : join(result, next);
            }
        }
        return result;
    }

    private Bound compute(Value value, int depth) {
        return switch (value.op()) {
            case NULL -> null;
            case CONST_OBJECT -> heap == null ? object : new Bound(heap.typeOf(value.aux()), true);
            case PARAM -> declared(method.parameterDescriptors().get((int) value.auxInt()));
            case NULL_CHECK -> of(value.arg(0), depth);
            case CHECKCAST -> narrower(of(value.arg(0), depth), value.aux(JavaType.class));
            case GET_FIELD, GET_STATIC -> declared(value.aux(Field.class).descriptor());
            case ARRAY_LOAD -> elementOf(of(value.arg(0), depth));
            case CALL_DIRECT, CALL_VIRTUAL -> ofCall(value);
            case NEW, NEW_ARRAY -> new Bound(value.aux(JavaType.class), true);
            // The only references in raw memory are the class objects of type descriptors.
            case LOAD -> declared("Ljava/lang/Class;");
            case EXCEPTION -> declared("Ljava/lang/Throwable;");
            case SELECT -> {
                Bound a = of(value.arg(1), depth + 1);
                Bound b = of(value.arg(2), depth + 1);
                yield a == null ? b : b == null ? a : join(a, b);
            }
            default -> object;
        };
    }

    private Bound declared(String descriptor) {
        return ofType(world.ofDescriptor(descriptor));
    }

    private Bound ofType(JavaType type) {
        return concrete == null ? new Bound(type, isAlwaysExact(type)) : concrete.narrowest(type);
    }

    /** Whether an object of this static type has a property that subtypes inherit, itself or by all that it may be. */
    boolean has(Predicate<JavaType> property, JavaType type) {
        return property.test(type) || concrete != null && concrete.allHave(type, property);
    }

    private Bound ofCall(Value call) {
        Method callee = call.aux(Method.class);
        if (RuntimeMethods.of(callee) == RuntimeMethods.ALLOCATE_MULTI
                && call.arg(0).op() == Op.TYPE) {
            return new Bound(call.arg(0).aux(JavaType.class), true);
        }
        return declared(callee.returnDescriptor());
    }

    private Bound elementOf(Bound array) {
        return array != null && array.type() instanceof ArrayType type ? ofType(type.element()) : object;
    }

    private Bound narrower(Bound bound, JavaType cast) {
        if (bound == null || isSubtype(bound.type(), cast)) {
            return bound;
        }
        return ofType(cast);
    }

    private Bound join(Bound a, Bound b) {
        if (a.type() == b.type()) {
            return a.exact() ? b : a;
        }
        if (isSubtype(a.type(), b.type())) {
            return new Bound(b.type(), false);
        }
        if (isSubtype(b.type(), a.type())) {
            return new Bound(a.type(), false);
        }
        if (a.type() instanceof ClassType first && b.type() instanceof ClassType second) {
            for (ClassType c = first.superClass(); c != null; c = c.superClass()) {
                if (second.isSubtypeOf(c)) {
                    return new Bound(c, false);
                }
            }
        }
        return object;
    }

    /** The value under NULL_CHECK and CHECKCAST: the same reference. */
    public static Value stripGuards(Value value) {
        Value result = value;
        while (result.op() == Op.NULL_CHECK || result.op() == Op.CHECKCAST) {
            result = result.arg(0);
        }
        return result;
    }

    /** Whether the value is null on no path, as its own operation tells. */
    public static boolean isNeverNull(Value value, Method method) {
        return switch (value.op()) {
            case NULL_CHECK, NEW, NEW_ARRAY, CONST_OBJECT, EXCEPTION -> true;
            case PARAM -> value.auxInt() == 0 && !method.isStatic();
            case CHECKCAST -> isNeverNull(value.arg(0), method);
            case CALL_DIRECT -> {
                RuntimeMethods entry = RuntimeMethods.of(value.aux(Method.class));
                yield entry == RuntimeMethods.ALLOCATE_MULTI;
            }
            default -> false;
        };
    }

    /** Whether an object of static type {@code type} cannot be of a subtype: final classes and arrays of such. */
    public static boolean isAlwaysExact(JavaType type) {
        if (type instanceof ArrayType array) {
            return isAlwaysExact(array.element());
        }
        return type instanceof PrimitiveType || type instanceof ClassType c && c.isFinal();
    }

    /** Whether a reference of type {@code a} may be assigned to {@code b} without a check. */
    public static boolean isSubtype(JavaType a, JavaType b) {
        if (a == b) {
            return true;
        }
        if (b instanceof ClassType target) {
            if (a instanceof ClassType source) {
                return source.isSubtypeOf(target) || target.internalName().equals("java/lang/Object");
            }
            return a instanceof ArrayType
                    && (target.internalName().equals("java/lang/Object")
                            || target.internalName().equals("java/lang/Cloneable")
                            || target.internalName().equals("java/io/Serializable"));
        }
        return a instanceof ArrayType source
                && b instanceof ArrayType target
                && source.element().isReference()
                && target.element().isReference()
                && isSubtype(source.element(), target.element());
    }
}
