package skink.compiler.world;

import java.util.ArrayList;
import java.util.List;

/** Answers why a class or method is in the program: the call path by which the analysis first met it. */
public final class Why {
    private Why() {}

    /**
     * One paragraph of lines for each method or class of this name.
     *
     * @param name a class ({@code java.util.HashMap}), or a method with its class ({@code java.util.HashMap.put}), with or
     *     without descriptor
     */
    public static List<String> explain(AnalyzedWorld world, String name) {
        List<String> lines = new ArrayList<>();
        for (Method method : world.reachableMethods()) {
            if (method.qualifiedName().equals(name) || method.toString().equals(name)) {
                lines.add(method + " may run");
                add(lines, world.pathTo(method), "it is a root");
            }
        }
        for (JavaType type : world.describedTypes()) {
            if (type.javaName().equals(name)) {
                boolean instantiated = world.instantiatedTypes().contains(type);
                lines.add(type + (instantiated ? " is instantiated" : " is named by a cast, a literal or a subtype"));
                add(lines, world.pathTo(type), instantiated ? "in the image" : "no object of it exists");
            }
        }
        if (lines.isEmpty()) {
            lines.add(name + " is not in the program");
        }
        return lines;
    }

    private static void add(List<String> lines, List<String> path, String otherwise) {
        if (path.isEmpty()) {
            lines.add("    " + otherwise);
        }
        path.forEach(step -> lines.add("    reached from " + step));
    }
}
