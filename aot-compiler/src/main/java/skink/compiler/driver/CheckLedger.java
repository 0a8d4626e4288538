package skink.compiler.driver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
 *
 * <p>I2: every method has books of its own, which one thread at a time writes; they are added up at the end.
 */
final class CheckLedger implements CompileListener {
    private static final List<Op> CHECKS = Arrays.stream(Op.values())
            .filter(op -> op.effect() == Op.Effect.GUARD)
            .toList();

    /** The books of one method; arrays are indexed by the operation's ordinal. */
    private static final class Books {
        final int[] built;
        int[] present;
        final Map<String, int[]> added = new HashMap<>();
        final Map<String, int[]> removed = new HashMap<>();

        Books(int[] built) {
            this.built = built;
            this.present = built;
        }

        void applied(String pass, int[] now) {
            for (Op op : CHECKS) {
                int difference = now[op.ordinal()] - present[op.ordinal()];
                if (difference != 0) {
                    (difference > 0 ? added : removed).computeIfAbsent(pass, k -> new int[now.length])[op.ordinal()] +=
                            Math.abs(difference);
                }
            }
            present = now;
        }
    }

    private final Map<Method, Books> books = new ConcurrentHashMap<>();

    @Override
    public void built(Graph graph) {
        books.put(graph.method(), new Books(count(graph)));
    }

    @Override
    public void applied(PassApplication application, Graph graph) {
        if (application.changed()) {
            books.get(graph.method()).applied(application.pass(), count(graph));
        }
    }

    private static int[] count(Graph graph) {
        int[] counts = new int[Op.values().length];
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                counts[value.op().ordinal()]++;
            }
        }
        return counts;
    }

    /** The account of each kind of check, by its name; {@code called} are the methods that have code. */
    Map<String, Statistics.Checks> accounts(Set<Method> called) {
        Map<String, Statistics.Checks> accounts = new TreeMap<>();
        for (Op op : CHECKS) {
            int at = op.ordinal();
            int built = 0;
            int notCalled = 0;
            int kept = 0;
            Map<String, Integer> added = new TreeMap<>();
            Map<String, Integer> removed = new TreeMap<>();
            for (Map.Entry<Method, Books> entry : books.entrySet()) {
                Books method = entry.getValue();
                boolean hasCode = called.contains(entry.getKey());
                built += method.built[at];
                notCalled += hasCode ? 0 : method.present[at];
                kept += hasCode ? method.present[at] : 0;
                addUp(method.added, at, added);
                addUp(method.removed, at, removed);
            }
            accounts.put(op.name(), new Statistics.Checks(built, added, removed, notCalled, kept));
        }
        return accounts;
    }

    private static void addUp(Map<String, int[]> byPass, int at, Map<String, Integer> sums) {
        byPass.forEach((pass, numbers) -> {
            if (numbers[at] != 0) {
                sums.merge(pass, numbers[at], Integer::sum);
            }
        });
    }
}
