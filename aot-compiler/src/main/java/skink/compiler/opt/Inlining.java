package skink.compiler.opt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Boxing;
import skink.compiler.ssa.Dominators;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.StaticTypes;
import skink.compiler.ssa.Value;
import skink.compiler.world.Method;

/**
 * Replaces direct calls by the bodies of what they call, callees first.
 *
 * <p>A body is measured in values that become instructions. Small ones are always expanded, larger ones if the call is in a
 * loop, the only one, or given a new object; a body that only throws, never. A method that is being worked on further up
 * (recursion) is not expanded. {@code @Inline} and {@code @NoInline} decide alone; nothing larger than a call goes into a
 * method that runs rarely.
 */
public final class Inlining {
    /** About the size of a call with its moves: expanding costs nothing. */
    private static final int TINY = 10;

    private static final int SMALL = 28;
    private static final int IN_LOOP = 70;
    /** With an object as argument that the caller has just made: its calls become direct, itself perhaps nothing. */
    private static final int WITH_NEW_OBJECT = 110;

    private static final int ONLY_CALL = 150;
    /** A caller does not grow beyond this, tiny and {@code @Inline} bodies excepted. */
    private static final int MAX_CALLER = 1500;

    private final Map<Method, Graph> graphs;
    private final Map<Method, Integer> sizes = new HashMap<>();
    private final Map<Method, Integer> callCounts = new HashMap<>();
    private final Set<Method> done = new HashSet<>();

    public Inlining(Map<Method, Graph> graphs) {
        this.graphs = graphs;
        for (Graph graph : graphs.values()) {
            for (Value call : calls(graph)) {
                callCounts.merge(call.aux(Method.class), 1, Integer::sum);
            }
        }
    }

    /** All methods, callees before callers except in recursion. */
    public List<Method> bottomUp() {
        List<Method> order = new ArrayList<>();
        Set<Method> seen = new HashSet<>();
        Deque<Method> stack = new ArrayDeque<>();
        Deque<Iterator<Value>> next = new ArrayDeque<>();
        for (Method root : graphs.keySet()) {
            visit(root, seen, stack, next);
            while (!stack.isEmpty()) {
                if (next.peek().hasNext()) {
                    visit(next.peek().next().aux(Method.class), seen, stack, next);
                } else {
                    order.add(stack.pop());
                    next.pop();
                }
            }
        }
        return order;
    }

    private void visit(Method method, Set<Method> seen, Deque<Method> stack, Deque<Iterator<Value>> next) {
        Graph graph = graphs.get(method);
        if (graph != null && seen.add(method)) {
            stack.push(method);
            next.push(calls(graph).iterator());
        }
    }

    private static List<Value> calls(Graph graph) {
        List<Value> result = new ArrayList<>();
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                if (value.op() == Op.CALL_DIRECT) {
                    result.add(value);
                }
            }
        }
        return result;
    }

    /** Expands the calls of one method that are worth it; callees must have been {@link #finish}ed. */
    public boolean expand(Graph graph) {
        return expand(graph, false);
    }

    /**
     * Expands the calls that box a number, which {@link #expand(Graph)} leaves alone: as long as they are calls, unboxing
     * undoes them.
     */
    public boolean expandBoxing(Graph graph) {
        return expand(graph, true);
    }

    private boolean expand(Graph graph, boolean boxing) {
        Loops loops = new Loops(graph, new Dominators(graph));
        int size = sizeOf(graph);
        boolean changed = false;
        for (Value call : calls(graph)) {
            Method callee = call.aux(Method.class);
            Graph body = graphs.get(callee);
            if (body == null || body == graph || !done.contains(callee) || Boxing.isBoxing(callee) != boxing) {
                continue;
            }
            int bodySize = sizes.get(callee);
            if (isWorthIt(call, callee, bodySize, size, loops.depth(call.block()), graph.isRare())) {
                new Expansion(graph, call, body).run();
                size += bodySize;
                changed = true;
            }
        }
        if (changed) {
            Cfg.removeUnreachable(graph);
        }
        return changed;
    }

    /** Tells that the body will not change any more and may be expanded elsewhere. */
    public void finish(Method method) {
        Graph graph = graphs.get(method);
        if (graph.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.RETURN)) {
            sizes.put(method, sizeOf(graph));
            done.add(method);
        }
    }

    private boolean isWorthIt(Value call, Method callee, int bodySize, int callerSize, int loopDepth, boolean isRare) {
        if (callee.hasMagic("NoInline") || callee.hasMagic("EntryPoint")) {
            return false;
        }
        if (callee.hasMagic("Inline") || bodySize <= TINY) {
            return true;
        }
        if (isRare || callerSize + bodySize > MAX_CALLER || call.block().isCold()) {
            return false;
        }
        boolean onlyCall = callCounts.getOrDefault(callee, 0) == 1
                && (callee.isStatic() || callee.isPrivate() || callee.isConstructor());
        int limit = onlyCall ? ONLY_CALL : loopDepth > 0 ? IN_LOOP : SMALL;
        return bodySize <= (takesNewObject(call) ? Math.max(limit, WITH_NEW_OBJECT) : limit);
    }

    private static boolean takesNewObject(Value call) {
        return call.args().stream().anyMatch(arg -> StaticTypes.stripGuards(arg).op() == Op.NEW);
    }

    /** The number of values that become instructions, those in cold blocks counted less. */
    static int sizeOf(Graph graph) {
        int size = 0;
        for (Block block : graph.blocks()) {
            int weight = 0;
            for (Value value : block.values()) {
                weight += weightOf(value);
            }
            weight += block.kind() == Block.Kind.SWITCH ? block.switchKeys().length : 0;
            size += block.isCold() ? weight / 4 : weight;
        }
        return size;
    }

    private static int weightOf(Value value) {
        return switch (value.op()) {
            case CONST_INT, CONST_LONG, CONST_FLOAT, CONST_DOUBLE, NULL, CONST_OBJECT, SYMBOL, TYPE, PARAM, PHI -> 0;
            case CALL_DIRECT, CALL_VIRTUAL, NEW_ARRAY, CLASS_INIT ->
                4 + value.args().size();
            case NEW, BOUNDS_CHECK, CHECKCAST, STORE_CHECK -> 3;
            default -> 1;
        };
    }
}
