package skink.compiler.ssa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import skink.compiler.world.ArrayType;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.JavaType;
import skink.compiler.world.Method;
import skink.compiler.world.RuntimeMethods;
import skink.compiler.world.World;

/**
 * Runs graphs: what {@link Op} says, word for word, with no regard to speed.
 *
 * <p>INT, LONG, FLOAT and DOUBLE are Integer, Long, Float and Double; a reference is null, an {@link Instance}, an
 * {@link Array} or a heap literal. Throwables of the JDK are made without running their constructors.
 */
public final class GraphInterpreter {
    /** An object; fields not in the map are zero. */
    public record Instance(ClassType type, Map<Field, Object> fields) {}

    /** An array; the elements are boxed. */
    public record Array(ArrayType type, Object[] elements) {}

    /** An exception of the program on its way. */
    public static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;
        public final transient Instance exception;

        Thrown(Instance exception) {
            super(exception.type().javaName());
            this.exception = exception;
        }
    }

    private static final int MAX_STEPS = 2_000_000;

    private final World world;
    private final Function<Method, Graph> graphs;
    private final Map<Field, Object> statics = new HashMap<>();
    private int steps;

    public GraphInterpreter(World world, Function<Method, Graph> graphs) {
        this.world = world;
        this.graphs = graphs;
    }

    /** The value of a static field, null if it was never written. */
    public Object staticValue(Field field) {
        return statics.get(field);
    }

    /** How many values other than constants were computed so far: a measure of the work. */
    public int steps() {
        return steps;
    }

    public Object call(Method method, Object... args) {
        RuntimeMethods runtime = RuntimeMethods.of(method);
        if (runtime == RuntimeMethods.ALLOCATE_MULTI) {
            return multi((ArrayType) args[0], (Array) args[1], 0);
        }
        boolean jdkThrowable =
                method.isConstructor() && method.owner().javaName().startsWith("java.lang.");
        return jdkThrowable ? null : run(graphs.apply(method), args);
    }

    private Array multi(ArrayType type, Array lengths, int depth) {
        Array array = newArray(type, (Integer) lengths.elements()[depth]);
        if (depth + 1 < lengths.elements().length) {
            for (int i = 0; i < array.elements().length; i++) {
                array.elements()[i] = multi((ArrayType) type.element(), lengths, depth + 1);
            }
        }
        return array;
    }

    private Object run(Graph graph, Object[] args) {
        Object[] env = new Object[graph.valueIdBound()];
        Block from = null;
        Block block = graph.entry();
        while (true) {
            Thrown caught = null;
            try {
                values(block, from, args, env);
            } catch (Thrown e) {
                if (block.kind() != Block.Kind.TRY) {
                    throw e;
                }
                caught = e;
            }
            from = block;
            if (caught != null) {
                block = block.succ(1);
                env[block.values().get(0).id()] = caught.exception;
                continue;
            }
            Object control =
                    block.control() == null ? null : env[block.control().id()];
            switch (block.kind()) {
                case RETURN -> {
                    return control;
                }
                case THROW -> throw new Thrown((Instance) control);
                case UNREACHABLE -> throw new IllegalStateException("reached the end of " + block);
                case GOTO, TRY -> block = block.succ(0);
                case IF -> block = block.succ((Integer) control != 0 ? 0 : 1);
                case SWITCH -> block = block.succ(choice(block.switchKeys(), (Integer) control));
            }
        }
    }

    private static int choice(int[] keys, int key) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        return keys.length;
    }

    private void values(Block block, Block from, Object[] args, Object[] env) {
        List<Value> values = block.values();
        int edge = block.preds().indexOf(from);
        int i = 0;
        Object[] merged = new Object[values.size()];
        for (; i < values.size() && values.get(i).op() == Op.PHI; i++) {
            merged[i] = env[values.get(i).arg(edge).id()];
        }
        for (int k = 0; k < i; k++) {
            env[values.get(k).id()] = merged[k];
        }
        for (; i < values.size(); i++) {
            Value value = values.get(i);
            steps += value.args().isEmpty() ? 0 : 1;
            if (steps > MAX_STEPS) {
                throw new IllegalStateException("too many steps");
            }
            if (value.op() != Op.EXCEPTION) {
                env[value.id()] = value.op() == Op.PARAM ? args[(int) value.auxInt()] : compute(value, env);
            }
        }
    }

    private Object compute(Value v, Object[] env) {
        Object[] a = new Object[v.args().size()];
        for (int i = 0; i < a.length; i++) {
            a[i] = env[v.arg(i).id()];
        }
        return switch (v.op()) {
            case CONST_OBJECT, TYPE -> v.aux();
            case NULL -> null;
            case INSTANCEOF -> a[0] != null && StaticTypes.isSubtype(typeOf(a[0]), v.aux(JavaType.class)) ? 1 : 0;
            case NULL_CHECK -> require(a[0] != null, "java/lang/NullPointerException", a[0]);
            case ZERO_CHECK -> require(((Number) a[0]).longValue() != 0, "java/lang/ArithmeticException", a[0]);
            case BOUNDS_CHECK ->
                require(
                        Integer.compareUnsigned((Integer) a[0], (Integer) a[1]) < 0,
                        "java/lang/ArrayIndexOutOfBoundsException",
                        a[0]);
            case CHECKCAST ->
                require(
                        a[0] == null || StaticTypes.isSubtype(typeOf(a[0]), v.aux(JavaType.class)),
                        "java/lang/ClassCastException",
                        a[0]);
            case STORE_CHECK -> {
                JavaType element = ((Array) a[0]).type().element();
                yield require(
                        a[1] == null || StaticTypes.isSubtype(typeOf(a[1]), element),
                        "java/lang/ArrayStoreException",
                        null);
            }
            case GET_FIELD -> ((Instance) a[0]).fields().getOrDefault(v.aux(Field.class), zero(v.kind()));
            case PUT_FIELD -> ((Instance) a[0]).fields().put(v.aux(Field.class), narrow(v.aux(Field.class), a[1]));
            case GET_STATIC -> statics.getOrDefault(v.aux(Field.class), zero(v.kind()));
            case PUT_STATIC -> statics.put(v.aux(Field.class), narrow(v.aux(Field.class), a[0]));
            case ARRAY_LENGTH -> ((Array) a[0]).elements().length;
            case ARRAY_LOAD -> ((Array) a[0]).elements()[(Integer) a[1]];
            case ARRAY_STORE -> ((Array) a[0]).elements()[(Integer) a[1]] = narrow(v.aux(MemType.class), a[2]);
            case CALL_DIRECT -> call(v.aux(Method.class), a);
            case CALL_VIRTUAL -> {
                ClassType receiver =
                        typeOf(a[0]) instanceof ClassType type ? type : world.requireClass("java/lang/Object");
                yield call(world.select(v.aux(Method.class), receiver), a);
            }
            case NEW -> new Instance(v.aux(ClassType.class), new HashMap<>());
            case NEW_ARRAY -> {
                require((Integer) a[0] >= 0, "java/lang/NegativeArraySizeException", null);
                yield newArray(v.aux(ArrayType.class), (Integer) a[0]);
            }
            default -> Evaluation.of(v, a);
        };
    }

    private <T> T require(boolean condition, String exception, T result) {
        if (!condition) {
            throw new Thrown(new Instance(world.requireClass(exception), new HashMap<>()));
        }
        return result;
    }

    private JavaType typeOf(Object reference) {
        if (reference instanceof Instance instance) {
            return instance.type();
        }
        return reference instanceof Array array ? array.type() : world.requireClass("java/lang/String");
    }

    private static Array newArray(ArrayType type, int length) {
        Object[] elements = new Object[length];
        java.util.Arrays.fill(elements, zero(Kind.ofDescriptor(type.element().descriptor())));
        return new Array(type, elements);
    }

    private static Object zero(Kind kind) {
        return switch (kind) {
            case INT -> 0;
            case LONG -> 0L;
            case FLOAT -> 0f;
            case DOUBLE -> 0d;
            case REF, VOID -> null;
        };
    }

    private static Object narrow(Field field, Object value) {
        return narrow(MemType.ofDescriptor(field.descriptor()), value);
    }

    private static Object narrow(MemType type, Object value) {
        return switch (type) {
            case BYTE -> (int) ((Integer) value).byteValue();
            case SHORT -> (int) ((Integer) value).shortValue();
            case CHAR -> (Integer) value & 0xFFFF;
            default -> value;
        };
    }
}
