package skink.compiler.ssa;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * <p>A type is {@code exact} if the object, when there is one, is of that very class. A phi is the join of what flows into
 * it, through other phis too; where that depends on the phi itself (an element of an array that is an element of it)
 * nothing is concluded. The results are kept, so use a new instance after the graph has changed.
 */
public final class StaticTypes {
    /** A reference's type; {@code exact} says that no subclass occurs. */
    public record Bound(JavaType type, boolean exact) {}

    private final World world;
    private final BuildHeap heap;
    private final Method method;
    private final boolean phisComplete;
    private final ConcreteTypes concrete;
    private final FlowTypes flow;
    private final Map<Value, Bound> known = new HashMap<>();
    /** Phis that are being looked into; what is found meanwhile may be less than the truth, and is not kept. */
    private final Set<Value> open = new HashSet<>();

    private final Bound object;

    /**
     * {@code heap} may be null where no heap objects occur. While a graph is being built its phis lack arguments: nothing
     * may be concluded from them ({@code phisComplete} false).
     */
    public StaticTypes(Graph graph, World world, BuildHeap heap, boolean phisComplete) {
        this(graph, world, heap, phisComplete, null, FlowTypes.DECLARED);
    }

    /** As above for a whole graph of a closed world. */
    public StaticTypes(Graph graph, World world, BuildHeap heap, ConcreteTypes concrete, FlowTypes flow) {
        this(graph, world, heap, true, concrete, flow);
    }

    private StaticTypes(
            Graph graph, World world, BuildHeap heap, boolean phisComplete, ConcreteTypes concrete, FlowTypes flow) {
        this.concrete = concrete;
        this.flow = flow;
        this.phisComplete = phisComplete;
        this.world = world;
        this.heap = heap;
        this.method = graph.method();
        this.object = new Bound(world.requireClass("java/lang/Object"), false);
    }

    /** The type of a REF value; null for a value that is always null. */
    public Bound of(Value value) {
        Bound bound = known.get(value);
        if (bound == null) {
            bound = value.op() == Op.PHI ? ofPhi(value) : compute(value);
            if (bound != null && open.isEmpty()) {
                known.put(value, bound);
            }
        }
        return bound;
    }

    /** The join of all that flows into the phi, through other phis as well. */
    private Bound ofPhi(Value phi) {
        if (!phisComplete || !open.add(phi)) {
            return object;
        }
        Bound result = null;
        Set<Value> seen = new HashSet<>(List.of(phi));
        Deque<Value> work = new ArrayDeque<>(phi.args());
        while (!work.isEmpty() && result != object) {
            Value value = work.pop();
            while (value.op() == Op.NULL_CHECK) {
                value = value.arg(0);
            }
            if (!seen.add(value)) {
                continue;
            }
            switch (value.op()) {
                case PHI -> work.addAll(value.args());
                case SELECT -> {
                    work.add(value.arg(1));
                    work.add(value.arg(2));
                }
                default -> result = join(result, of(value));
            }
        }
        open.remove(phi);
        return result;
    }

    private Bound compute(Value value) {
        return switch (value.op()) {
            case NULL -> null;
            case CONST_OBJECT -> heap == null ? object : new Bound(heap.typeOf(value.aux()), true);
            case PARAM -> {
                int index = (int) value.auxInt();
                yield flow.ofParameter(
                        method, index, declared(method.parameterDescriptors().get(index)));
            }
            case NULL_CHECK -> of(value.arg(0));
            case CHECKCAST -> narrower(of(value.arg(0)), value.aux(JavaType.class));
            case GET_FIELD, GET_STATIC -> {
                Field field = value.aux(Field.class);
                yield flow.ofField(field, declared(field.descriptor()));
            }
            case ARRAY_LOAD -> elementOf(of(value.arg(0)));
            case CALL_DIRECT, CALL_VIRTUAL -> ofCall(value);
            case NEW, NEW_ARRAY -> new Bound(value.aux(JavaType.class), true);
            // The only references in raw memory are the class objects of type descriptors.
            case LOAD -> declared("Ljava/lang/Class;");
            case EXCEPTION -> declared("Ljava/lang/Throwable;");
            case SELECT -> join(of(value.arg(1)), of(value.arg(2)));
            default -> object;
        };
    }

    /** A class that the closed world lacks has no objects: a field or result of it, always null, needs no class file. */
    private Bound declared(String descriptor) {
        JavaType type = world.findDescriptor(descriptor);
        return type == null ? object : ofType(type);
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
        Bound declared = declared(callee.returnDescriptor());
        return call.op() == Op.CALL_DIRECT ? flow.ofResult(callee, declared) : declared;
    }

    /** Null for the elements of an array that is always null: no load of them ever ends. */
    private Bound elementOf(Bound array) {
        if (array == null) {
            return null;
        }
        return array.type() instanceof ArrayType type ? ofType(type.element()) : object;
    }

    private Bound narrower(Bound bound, JavaType cast) {
        if (bound == null || isSubtype(bound.type(), cast)) {
            return bound;
        }
        return ofType(cast);
    }

    /** The narrowest type of what is one or the other; null for neither. */
    public Bound join(Bound a, Bound b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
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
                Method callee = value.aux(Method.class);
                yield RuntimeMethods.of(callee) == RuntimeMethods.ALLOCATE_MULTI || Boxing.isBoxing(callee);
            }
            case ARRAY_LOAD -> Boxing.isCached(value);
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
