package skink.compiler.ssa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import skink.compiler.fixture.Sources;
import skink.compiler.world.ClassType;
import skink.compiler.world.Field;
import skink.compiler.world.Method;
import skink.compiler.world.World;

/** The test programs of {@code ssa/Programs.java}, run on HotSpot and as graphs with the same arguments. */
public final class Programs {
    private static final int[] ARGUMENTS = {0, 1, -1, 3, 6, 12, -8, 65537, Integer.MIN_VALUE};

    private final World world;
    private final TestClosedWorld closed;
    private final TestHeap heap;
    private final ClassType type;
    private final Class<?> onHotSpot;
    private final List<String> differences = new ArrayList<>();
    private int steps;

    /** The programs of the resource. */
    public Programs() {
        this(source("/ssa/Programs.java"));
    }

    /** The programs of a source text that declares {@code demo.Programs} with a static field {@code long trace}. */
    public Programs(String source) {
        world = RuntimeSources.world(source);
        heap = new TestHeap(world);
        type = world.requireClass("demo/Programs");
        closed = new TestClosedWorld(world).instantiate("demo/Programs", "[Ljava/lang/Object;");
        for (String shape : List.of("Square", "Box", "Cube")) {
            if (world.findClass("demo/Programs$" + shape) != null) {
                closed.instantiate("demo/Programs$" + shape, "[Ldemo/Programs$Shape;");
            }
        }
        onHotSpot = load(Sources.classFiles(List.of(), source));
    }

    /** The text of a resource. */
    public static String source(String resource) {
        try (InputStream in = Programs.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(Map<String, byte[]> classFiles) {
        ClassLoader loader = new ClassLoader(Programs.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classFiles.get(name.replace('.', '/'));
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        try {
            return loader.loadClass("demo.Programs");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    public World world() {
        return world;
    }

    public TestClosedWorld closed() {
        return closed;
    }

    public TestHeap heap() {
        return heap;
    }

    /** The methods with bodies, as a build would compile them. */
    public List<Method> methods() {
        List<Method> result = new ArrayList<>();
        for (String name : List.of("Programs", "Programs$Square", "Programs$Box", "Programs$Cube", "Programs$Shape")) {
            ClassType declared = world.findClass("demo/" + name);
            if (declared == null) {
                continue;
            }
            declared.methods().stream().filter(m -> !m.isAbstract()).forEach(result::add);
        }
        return result;
    }

    /** One line for each run that differed. */
    public List<String> differences() {
        return differences;
    }

    /** The number of values computed by the graphs of the last comparison. */
    public int steps() {
        return steps;
    }

    /** Runs every program with every pair of arguments; returns the number of runs. */
    public int compare(Function<Method, Graph> graphs) {
        Map<Method, Graph> cache = new HashMap<>();
        int runs = 0;
        steps = 0;
        for (Method method : type.methods()) {
            if (!method.descriptor().equals("(II)J")) {
                continue;
            }
            for (int a : ARGUMENTS) {
                for (int b : ARGUMENTS) {
                    GraphInterpreter interpreter = new GraphInterpreter(world, m -> {
                        Graph known = cache.get(m);
                        if (known == null) {
                            known = graphs.apply(m);
                            cache.put(m, known);
                        }
                        return known;
                    });
                    String expected = runOnHotSpot(method.name(), a, b);
                    String actual = runGraph(interpreter, method, a, b);
                    if (!expected.equals(actual)) {
                        differences.add(
                                method.name() + "(" + a + ", " + b + "): HotSpot " + expected + ", graph " + actual);
                    }
                    steps += interpreter.steps();
                    runs++;
                }
            }
        }
        return runs;
    }

    private String runGraph(GraphInterpreter interpreter, Method method, int a, int b) {
        String result;
        try {
            result = String.valueOf(interpreter.call(method, a, b));
        } catch (GraphInterpreter.Thrown e) {
            result = e.exception.type().javaName();
        } catch (RuntimeException e) {
            return "fault " + e;
        }
        Field trace = type.declaredField("trace", "J");
        Object traced = interpreter.staticValue(trace);
        return result + " trace " + (traced == null ? 0 : traced);
    }

    private String runOnHotSpot(String name, int a, int b) {
        try {
            java.lang.reflect.Field trace = onHotSpot.getDeclaredField("trace");
            trace.setAccessible(true);
            trace.setLong(null, 0);
            String result;
            try {
                java.lang.reflect.Method method = onHotSpot.getDeclaredMethod(name, int.class, int.class);
                assert Modifier.isStatic(method.getModifiers());
                result = String.valueOf(method.invoke(null, a, b));
            } catch (InvocationTargetException e) {
                result = e.getCause().getClass().getName();
            }
            return result + " trace " + trace.getLong(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
