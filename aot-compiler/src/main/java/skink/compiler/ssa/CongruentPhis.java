package skink.compiler.ssa;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges the phis of a block that are one reference, with and without guards.
 *
 * <p>A guard (null check, cast) gives back its argument. So {@code phi(a, b)} and {@code phi(cast(a), b)} are always the same
 * reference, though what is known about it would be split among them: a branch asks about the one, an access relies on the
 * other. The phi that stays takes from each edge the argument that was guarded more, and knows what both knew.
 */
public final class CongruentPhis {
    private CongruentPhis() {}

    /** Returns whether anything was merged. */
    public static boolean merge(Graph graph) {
        boolean changed = false;
        boolean again = true;
        while (again) {
            again = false;
            for (Block block : graph.blocks()) {
                again |= mergeIn(block);
            }
            changed |= again;
        }
        return changed;
    }

    private static boolean mergeIn(Block block) {
        List<Value> kept = new ArrayList<>();
        boolean changed = false;
        for (Value phi : references(block)) {
            Value same = congruentTo(phi, kept);
            if (same == null) {
                kept.add(phi);
                continue;
            }
            for (int i = 0; i < phi.args().size(); i++) {
                same.setArg(i, better(same, phi, i));
            }
            phi.replaceAllUses(same);
            phi.clearArgs();
            phi.remove();
            changed = true;
        }
        return changed;
    }

    private static List<Value> references(Block block) {
        List<Value> phis = new ArrayList<>();
        for (Value value : block.values()) {
            if (value.op() != Op.PHI) {
                break;
            }
            if (value.kind() == Kind.REF) {
                phis.add(value);
            }
        }
        return phis;
    }

    private static Value congruentTo(Value phi, List<Value> others) {
        for (Value other : others) {
            boolean congruent = true;
            for (int i = 0; congruent && i < phi.args().size(); i++) {
                congruent = better(other, phi, i) != null;
            }
            if (congruent) {
                return other;
            }
        }
        return null;
    }

    /** Of the arguments on one edge, the one that is the other or a guard of it; null if neither is. */
    private static Value better(Value first, Value second, int edge) {
        Value one = first.arg(edge);
        Value two = second.arg(edge);
        if (one == two || one == first && two == second || isGuardOf(one, two)) {
            return one;
        }
        return isGuardOf(two, one) ? two : null;
    }

    private static boolean isGuardOf(Value guard, Value reference) {
        Value value = guard;
        while (value.op() == Op.NULL_CHECK || value.op() == Op.CHECKCAST) {
            value = value.arg(0);
            if (value == reference) {
                return true;
            }
        }
        return false;
    }
}
