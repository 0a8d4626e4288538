package skink.compiler.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers why a class or method is in the program: the call path by which the analysis first met it.
 *
 * <p>A name is what a stack trace or a source file shows: {@code java.util.HashMap}, {@code HashMap.put},
 * {@code Main$Inner.f(I)V}, {@code Main.Inner}; the package may be left out.
 */
public final class Why {
    private static final int MOST_SUBJECTS = 8;

    private final AnalyzedWorld world;
    private final ImagePaths image;
    private final List<String> lines = new ArrayList<>();

    private Why(AnalyzedWorld world) {
        this.world = world;
        this.image = new ImagePaths(world);
    }

    /** One paragraph for each class and method of this name, or what to ask instead. */
    public static List<String> explain(AnalyzedWorld world, String name) {
        return new Why(world).explain(name);
    }

    /** Whether the program has a class or method of this name. */
    public static boolean isKnown(AnalyzedWorld world, String name) {
        return world.describedTypes().stream().anyMatch(type -> matches(type.javaName(), name))
                || world.initTimes().keySet().stream().anyMatch(type -> matches(type.javaName(), name))
                || world.calledMethods().stream().anyMatch(method -> matches(method, name));
    }

    private List<String> explain(String name) {
        Set<JavaType> types = new LinkedHashSet<>();
        world.describedTypes().stream()
                .filter(type -> matches(type.javaName(), name))
                .forEach(types::add);
        world.initTimes().keySet().stream()
                .filter(type -> matches(type.javaName(), name))
                .forEach(types::add);
        List<Method> methods = world.calledMethods().stream()
                .filter(method -> matches(method, name))
                .toList();
        types.stream().limit(MOST_SUBJECTS).forEach(this::explainType);
        methods.stream().limit(MOST_SUBJECTS).forEach(this::explainMethod);
        int more = types.size()
                + methods.size()
                - Math.min(types.size(), MOST_SUBJECTS)
                - Math.min(methods.size(), MOST_SUBJECTS);
        if (more > 0) {
            lines.add("and " + more + " more of this name; give the package and the descriptor to see one of them");
        }
        if (lines.isEmpty()) {
            lines.add(name + " is not in the program: nothing that can run uses it");
            List<String> near = new NearNames(world).to(name);
            if (!near.isEmpty()) {
                lines.add("    what the program has: " + String.join(", ", near));
            }
        }
        return List.copyOf(lines);
    }

    /** Whether a method goes by this name. */
    public static boolean matches(Method method, String name) {
        return matches(method.qualifiedName(), name) || matches(method.toString(), name);
    }

    /** Whether the full name is this name, with or without its package, nested classes written with {@code $} or a dot. */
    private static boolean matches(String full, String name) {
        String a = full.replace('$', '.');
        String b = name.replace('$', '.').replace('/', '.');
        if (a.equals(b)) {
            return true;
        }
        String head = a.substring(0, a.length() - Math.min(b.length(), a.length()));
        return a.endsWith(b) && head.endsWith(".");
    }

    private void explainMethod(Method method) {
        int callers = world.callGraph().callersOf(method).size();
        lines.add(method + " can run");
        if (world.isRoot(method)) {
            lines.add("    it is a root: execution can begin there");
            return;
        }
        add("called at ", world.pathTo(method));
        addRoot(method, world.pathTo(method));
        if (callers > 1) {
            lines.add("    (one of " + callers + " places that call it)");
        }
    }

    private void explainType(JavaType type) {
        boolean instantiated = world.instantiatedTypes().contains(type);
        boolean described = world.describedTypes().contains(type);
        String what = instantiated
                ? "objects of it exist"
                : described ? "it is in the type tables; no object of it exists" : "only its static members are used";
        lines.add(type + ": " + what);
        if (instantiated) {
            explainInstances(type);
        } else if (described) {
            explainDescription(type);
        }
        if (type instanceof ClassType c) {
            explainInitialisation(c);
            long bodies = world.reachableMethods().stream()
                    .filter(m -> m.owner() == c)
                    .count();
            if (!c.methods().isEmpty()) {
                lines.add("    " + bodies + " of its " + c.methods().size() + " methods can run");
            }
        }
    }

    private void explainInstances(JavaType type) {
        if (!world.isFirstInImage(type)) {
            add("made at ", world.pathTo(type));
            return;
        }
        List<String> chain = image.to(type);
        if (chain.isEmpty()) {
            lines.add("    in the image, as a literal or as a Class object");
            add("which is used at ", world.pathTo(type));
        } else {
            lines.add("    in the image: " + String.join(" > ", chain));
            add("which is accessed at ", image.accessOf(type));
        }
    }

    private void explainDescription(JavaType type) {
        JavaType of = world.describedFor(type);
        if (of != type) {
            lines.add("    it is a supertype or the element type of " + of);
        }
        List<String> path = world.pathToDescription(type);
        if (path.isEmpty()) {
            lines.add("    " + (of == type ? "the run-time system needs it" : "which is in the image"));
        }
        add(of == type ? "named by a cast, a handler or a literal at " : "which is used at ", path);
    }

    private void explainInitialisation(ClassType type) {
        ClosedWorld.InitTime time = world.initTime(type);
        if (time == ClosedWorld.InitTime.NEVER || type.declaredMethod("<clinit>", "()V") == null) {
            return;
        }
        lines.add(
                "    initialised " + (time == ClosedWorld.InitTime.BUILD ? "at build time" : "when the program runs"));
        if (time == ClosedWorld.InitTime.RUN && world.heap().whyNotAtBuild(type) != null) {
            lines.add("        not at build time, since " + world.heap().whyNotAtBuild(type));
        }
        List<String> path = world.pathToUse(type);
        if (!path.isEmpty()) {
            lines.add("        first used at " + path.get(0));
        }
    }

    private void add(String how, List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            lines.add("    " + (i == 0 ? how : "called at ") + path.get(i));
        }
    }

    private void addRoot(Method method, List<String> path) {
        if (!path.isEmpty()) {
            lines.add("    " + world.rootOf(method).qualifiedName() + " is a root");
        }
    }
}
