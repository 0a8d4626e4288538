package skink.compiler.ssa;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removal of phis that merge nothing or that nothing uses. */
public final class Phis {
    private Phis() {}

    /**
     * Replaces each phi whose arguments are, apart from the phi itself, one value, by that value. A check of the phi
     * counts as the phi, since guards give back their argument. Returns whether anything changed.
     */
    public static boolean simplify(Graph graph) {
        boolean changed = removeDead(graph);
        Deque<Value> work = new ArrayDeque<>();
        for (Block block : graph.blocks()) {
            block.values().stream().filter(v -> v.op() == Op.PHI).forEach(work::add);
        }
        Set<Value> queued = new HashSet<>(work);
        while (!work.isEmpty()) {
            Value phi = work.remove();
            queued.remove(phi);
            Value same = phi.block() == null ? null : onlyArgument(phi);
            if (same == null) {
                continue;
            }
            changed = true;
            for (Value user : List.copyOf(phi.uses())) {
                if (user != phi && user.op() == Op.PHI && queued.add(user)) {
                    work.add(user);
                } else if (user.op() == Op.NULL_CHECK || user.op() == Op.CHECKCAST) {
                    user.uses().stream()
                            .filter(u -> u.op() == Op.PHI && u != phi && queued.add(u))
                            .forEach(work::add);
                }
            }
            phi.replaceAllUses(same);
            phi.remove();
        }
        return changed;
    }

    private static Value onlyArgument(Value phi) {
        Value same = null;
        for (Value arg : phi.args()) {
            if (arg == phi || StaticTypes.stripGuards(arg) == phi) {
                continue;
            }
            if (same != null && same != arg) {
                return null;
            }
            same = arg;
        }
        return same;
    }

    /** Removes phis that only (dead) phis use; returns whether there were any. */
    public static boolean removeDead(Graph graph) {
        Deque<Value> live = new ArrayDeque<>();
        Set<Value> seen = new HashSet<>();
        List<Value> phis = new ArrayList<>();
        for (Block block : graph.blocks()) {
            for (Value value : block.values()) {
                if (value.op() != Op.PHI) {
                    break;
                }
                phis.add(value);
                boolean used =
                        !value.controls().isEmpty() || value.uses().stream().anyMatch(u -> u.op() != Op.PHI);
                if (used && seen.add(value)) {
                    live.add(value);
                }
            }
        }
        while (!live.isEmpty()) {
            for (Value arg : live.remove().args()) {
                if (arg.op() == Op.PHI && seen.add(arg)) {
                    live.add(arg);
                }
            }
        }
        phis.removeIf(seen::contains);
        phis.forEach(Value::clearArgs);
        phis.forEach(Value::remove);
        return !phis.isEmpty();
    }
}
