package skink.compiler.driver;

import java.util.HashMap;
import java.util.Map;
import skink.compiler.diag.CompileError;
import skink.compiler.frame.CompiledMethod;
import skink.compiler.subset.Rule;
import skink.compiler.world.CallGraph;
import skink.compiler.world.Method;

/**
 * The most stack that a method and all it may call can use.
 *
 * <p>Longest path over the closed call graph, which has no cycle in a kernel (rule {@code kernel-recursion}). A method
 * that was expanded everywhere has no frame of its own and counts nothing; assembler routines count their return address.
 */
final class StackBound {
    private static final int ROUTINE_BYTES = 8;
    /** What the processor and the entry routine push for a trap, with room to spare. */
    private static final int TRAP_FRAME_BYTES = 128;
    /** The interrupted code, a trap, a non-maskable interrupt. */
    private static final int NESTING = 3;

    private final CallGraph graph;
    private final Map<Method, Integer> ownBytes = new HashMap<>();
    private final Map<Method, Integer> bounds = new HashMap<>();
    private final Map<Method, Method> deepest = new HashMap<>();

    StackBound(CallGraph graph, Iterable<CompiledMethod> compiled) {
        this.graph = graph;
        compiled.forEach(method -> ownBytes.put(method.method(), method.stackBytes()));
    }

    /** Bytes from the call of {@code method} on, its return address included. */
    int of(Method method) {
        Integer known = bounds.get(method);
        if (known != null) {
            return known;
        }
        int below = 0;
        for (CallGraph.Site site : graph.sites(method)) {
            for (Method target : site.targets()) {
                int bytes = of(target);
                if (bytes > below) {
                    below = bytes;
                    deepest.put(method, target);
                }
            }
        }
        int bound = below + ownBytes.getOrDefault(method, method.isNative() ? ROUTINE_BYTES : 0);
        bounds.put(method, bound);
        return bound;
    }

    /**
     * Refuses a kernel whose deepest calls do not fit: the deepest entry point, interrupted by the deepest entry point once
     * more for a trap and once for a non-maskable interrupt, each with a trap frame.
     *
     * @return the bytes needed
     */
    int requireWithin(int stackBytes) {
        Method deepestEntry = null;
        for (Method method : ownBytes.keySet()) {
            if (method.hasMagic("EntryPoint") && (deepestEntry == null || of(method) > of(deepestEntry))) {
                deepestEntry = method;
            }
        }
        if (deepestEntry == null) {
            return 0;
        }
        int needed = NESTING * (of(deepestEntry) + TRAP_FRAME_BYTES);
        if (needed > stackBytes) {
            String detail = needed + " of " + stackBytes + " bytes\n" + pathFrom(deepestEntry);
            throw new CompileError(Rule.KERNEL_STACK.at(deepestEntry.qualifiedName(), 0, detail.strip()));
        }
        return needed;
    }

    /** The calls on the way to the deepest point, one a line, with the bytes that remain from there. */
    String pathFrom(Method method) {
        StringBuilder path = new StringBuilder();
        for (Method step = method; step != null; step = deepest.get(step)) {
            path.append(String.format("%6d  %s%n", of(step), step.qualifiedName()));
        }
        return path.toString();
    }
}
