package skink.images.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import skink.images.differential.generator.SourceNode;

/**
 * Makes a failing program small: tries to cut each node, largest saving first, and keeps the cuts after which it still fails.
 *
 * <p>Trying is dear and trying many at once hardly dearer. So each round tries a window of single cuts together, then all
 * prefixes of those that succeeded, applied one after the other, and keeps the longest that still fails. Ends when no cut
 * is left, or when the budget of rounds is used up.
 */
final class Shrinker {
    private static final int WINDOW = 40;

    /** Which of these programs still fail; those that do not compile do not. */
    interface Trial {
        List<Boolean> stillFail(List<SourceNode> programs);
    }

    private record Cut(SourceNode node, SourceNode replacement) {
        int saving() {
            return node.length() - replacement.length();
        }

        /** The program after this cut; the same program if the node is no longer in it. */
        SourceNode apply(SourceNode program) {
            return program.with(node, replacement);
        }
    }

    private final Trial trial;
    private int roundsLeft;

    Shrinker(Trial trial, int rounds) {
        this.trial = trial;
        this.roundsLeft = rounds;
    }

    SourceNode shrink(SourceNode program) {
        SourceNode best = program;
        List<Cut> cuts = cuts(best);
        int next = 0;
        while (next < cuts.size() && roundsLeft > 0) {
            List<Cut> window = cuts.subList(next, Math.min(cuts.size(), next + WINDOW));
            SourceNode smaller = afterBestCuts(best, window);
            if (smaller == best) {
                next += window.size();
            } else {
                int tried = next + window.size();
                next = tried < cuts.size() ? Math.max(0, next - WINDOW) : 0;
                best = smaller;
                cuts = cuts(best);
            }
        }
        return best;
    }

    private SourceNode afterBestCuts(SourceNode program, List<Cut> window) {
        SourceNode original = program;
        List<Boolean> fail =
                tryAll(window.stream().map(cut -> cut.apply(original)).toList());
        List<SourceNode> prefixes = new ArrayList<>();
        SourceNode sum = program;
        for (int i = 0; i < window.size(); i++) {
            SourceNode more = fail.get(i) ? window.get(i).apply(sum) : sum;
            if (more != sum) {
                sum = more;
                prefixes.add(sum);
            }
        }
        if (prefixes.size() <= 1) {
            return sum;
        }
        List<Boolean> prefixFails = tryAll(prefixes);
        int last = prefixFails.lastIndexOf(true);
        return prefixes.get(Math.max(0, last));
    }

    private List<Boolean> tryAll(List<SourceNode> programs) {
        roundsLeft--;
        return trial.stillFail(programs);
    }

    /** All cuts, those that save most first. */
    private static List<Cut> cuts(SourceNode program) {
        List<Cut> cuts = new ArrayList<>();
        for (SourceNode node : program.preorder()) {
            for (SourceNode replacement : replacements(node)) {
                cuts.add(new Cut(node, replacement));
            }
        }
        cuts.sort(Comparator.comparingInt(Cut::saving).reversed());
        return cuts;
    }

    private static List<SourceNode> replacements(SourceNode node) {
        List<SourceNode> smaller = new ArrayList<>();
        if (node.type().equals("program") || node.type().equals("keep")) {
            return smaller;
        }
        int length = node.length();
        if (node.simplest().length() < length) {
            smaller.add(SourceNode.of(node.type(), node.simplest(), node.simplest()));
        }
        for (SourceNode descendant : node.preorder()) {
            String type = descendant.type();
            boolean fits = type.equals(node.type()) || (node.type().equals("stmt") && type.equals("block"));
            if (descendant != node && fits && descendant.length() < length && descendant.length() > 0) {
                smaller.add(descendant);
            }
        }
        return smaller;
    }

    /** The usual trial: compiles and differs between the engines of this batch. */
    static Trial differs(Batch batch) {
        return programs -> {
            Map<String, SourceNode> byPackage = new LinkedHashMap<>();
            for (int i = 0; i < programs.size(); i++) {
                byPackage.put("c" + i, programs.get(i));
            }
            var different = batch.run(byPackage).differences().stream()
                    .map(Batch.Difference::packageName)
                    .collect(Collectors.toSet());
            return byPackage.keySet().stream().map(different::contains).toList();
        };
    }
}
