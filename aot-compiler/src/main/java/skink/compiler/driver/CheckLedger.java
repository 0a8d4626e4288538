package skink.compiler.driver;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import skink.compiler.opt.PassApplication;
import skink.compiler.ssa.Block;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.Op;
import skink.compiler.ssa.Value;
import skink.compiler.world.Method;

/**
 * Keeps the books on the checks of the language: how many were built, which pass added or removed how many, how many are
 * left.
 *
 * <p>I1: for each kind, built plus added is removed plus not called plus kept. A pass that adds copies code (inlining, loop
 * inversion); what is not called is in methods whose every call was expanded.
 */
final class CheckLedger implements CompileListener {
    private final Map<Op, Integer> built = new EnumMap<>(Op.class);
    private final Map<Op, Map<String, Integer>> added = new EnumMap<>(Op.class);
    private final Map<Op, Map<String, Integer>> removed = new EnumMap<>(Op.class);
    private final Map<Method, Map<Op, Integer>> present = new HashMap<>();

    @Override
    public void built(Graph graph) {
        Map<Op, Integer> counts = count(graph);
        counts.forEach((op, number) -> built.merge(op, number, Integer::sum));
        present.put(graph.method(), counts);
    }

    @Override
    public void applied(PassApplication application, Graph graph) {
        if (!application.changed()) {
            return;
        }
        Map<Op, Integer> now = count(graph);
        Map<Op, Integer> before = present.put(graph.method(), now);
        for (Op op : Op.values()) {
            int difference = now.getOrDefault(op, 0) - before.getOrDefault(op, 0);
            if (difference != 0) {
                (difference > 0 ? added : removed)
                        .computeIfAbsent(op, k -> new LinkedHashMap<>())
                        .merge(application.pass(), Math.abs(difference), Integer::sum);
            }
        }
    }

    private static Map<Op, Integer> count(Graph graph) {
        Map<Op, Integer> counts = new EnumMap<>(Op.class);
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                if (value.op().effect() == Op.Effect.GUARD) {
                    counts.merge(value.op(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** The account of each kind of check, by its name; {@code called} are the methods that have code. */
    Map<String, Statistics.Checks> accounts(Set<Method> called) {
        Map<Op, Integer> kept = new EnumMap<>(Op.class);
        Map<Op, Integer> notCalled = new EnumMap<>(Op.class);
        present.forEach((method, counts) -> counts.forEach(
                (op, number) -> (called.contains(method) ? kept : notCalled).merge(op, number, Integer::sum)));
        Map<String, Statistics.Checks> accounts = new TreeMap<>();
        for (Op op : Op.values()) {
            if (op.effect() == Op.Effect.GUARD) {
                accounts.put(
                        op.name(),
                        new Statistics.Checks(
                                built.getOrDefault(op, 0),
                                added.getOrDefault(op, Map.of()),
                                removed.getOrDefault(op, Map.of()),
                                notCalled.getOrDefault(op, 0),
                                kept.getOrDefault(op, 0)));
            }
        }
        return accounts;
    }
}
