package skink.images.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Makes a failing program small: tries to cut each node, largest first, and keeps every cut after which it still fails.
 *
 * <p>The predicate gets programs that may not compile; it must answer false for those. Ends when a whole round of cuts
 * changes nothing, or when the budget of attempts is used up.
 */
final class Shrinker {
    private final Predicate<SourceNode> stillFails;
    private int attemptsLeft;

    Shrinker(Predicate<SourceNode> stillFails, int attempts) {
        this.stillFails = stillFails;
        this.attemptsLeft = attempts;
    }

    SourceNode shrink(SourceNode program) {
        SourceNode best = program;
        boolean progress = true;
        while (progress && attemptsLeft > 0) {
            progress = false;
            for (SourceNode node : best.preorder()) {
                SourceNode smaller = cut(best, node);
                if (smaller != null) {
                    best = smaller;
                    progress = true;
                    break;
                }
            }
        }
        return best;
    }

    /** The program with {@code node} replaced by the smallest thing that still fails, or null if nothing smaller does. */
    private SourceNode cut(SourceNode program, SourceNode node) {
        for (SourceNode replacement : replacements(node)) {
            if (attemptsLeft-- <= 0) {
                return null;
            }
            SourceNode candidate = program.with(node, replacement);
            if (stillFails.test(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static List<SourceNode> replacements(SourceNode node) {
        List<SourceNode> smaller = new ArrayList<>();
        if (node.type().equals("program") || node.type().equals("keep")) {
            return smaller;
        }
        int length = node.text().length();
        if (node.simplest().length() < length) {
            smaller.add(SourceNode.of(node.type(), node.simplest(), node.simplest()));
        }
        for (SourceNode descendant : node.preorder()) {
            boolean fits = descendant != node && descendant.type().equals(node.type());
            if (fits && descendant.text().length() < length) {
                smaller.add(descendant);
            }
        }
        return smaller;
    }

    /** The usual predicate: compiles in a fresh folder and differs between the engines. */
    static Predicate<SourceNode> differs(Batch batch, String packageName) {
        return program -> batch.firstDifference(Map.of(packageName, program)).isPresent();
    }
}
