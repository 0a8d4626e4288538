package skink.compiler.opt;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.ClosedWorld;
import skink.compiler.world.Method;
import skink.compiler.world.RuntimeMethods;

/**
 * Finds the methods that run rarely: those that are said to ({@code @Compact}), the constructors of exceptions, and what
 * only they and cold blocks call.
 *
 * <p>A guess about time, nothing else depends on it: a method that it takes for rare by mistake is slower, not wrong.
 */
final class RareMethods {
    private final Map<Method, Graph> graphs;
    private final ClosedWorld closed;
    private final Set<Method> frequent = new HashSet<>();
    private final Deque<Method> pending = new ArrayDeque<>();

    private RareMethods(Map<Method, Graph> graphs, ClosedWorld closed) {
        this.graphs = graphs;
        this.closed = closed;
    }

    /** Marks the graphs of the rare methods; those in {@code entered} are called from outside too. */
    static void mark(Map<Method, Graph> graphs, Collection<Method> entered, ClosedWorld closed) {
        RareMethods search = new RareMethods(graphs, closed);
        entered.stream().filter(method -> !isFailedCheck(method)).forEach(search::reach);
        graphs.keySet().stream().filter(Method::isClassInitializer).forEach(search::reach);
        search.run();
        graphs.forEach((method, graph) -> graph.setRare(!search.frequent.contains(method)));
    }

    /** What the code calls when a check has failed. A {@code throw} statement may well be frequent. */
    private static boolean isFailedCheck(Method method) {
        RuntimeMethods entry = RuntimeMethods.of(method);
        return entry == RuntimeMethods.STACK_OVERFLOW
                || entry != null && entry.neverReturns() && entry != RuntimeMethods.THROW_EXCEPTION;
    }

    private void reach(Method method) {
        if (!isSaidToBe(method) && frequent.add(method)) {
            pending.add(method);
        }
    }

    private static boolean isSaidToBe(Method method) {
        boolean makesThrowable = method.isConstructor()
                && method.owner().superTypes().stream()
                        .anyMatch(type -> type.internalName().equals("java/lang/Throwable"));
        return makesThrowable || method.isCoveredBy("Compact");
    }

    private void run() {
        while (!pending.isEmpty()) {
            Graph graph = graphs.get(pending.remove());
            if (graph != null) {
                graph.blocks().stream().filter(block -> !block.isCold()).forEach(this::reachCalled);
            }
        }
    }

    private void reachCalled(Block block) {
        for (Value value : block.values()) {
            if (value.op() == Op.CALL_DIRECT) {
                reach(value.aux(Method.class));
            } else if (value.op() == Op.CALL_VIRTUAL) {
                Method resolved = value.aux(Method.class);
                closed.targets(resolved, resolved.owner()).forEach(this::reach);
            }
        }
    }
}
