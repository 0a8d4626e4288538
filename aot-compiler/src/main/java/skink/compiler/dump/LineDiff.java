package skink.compiler.dump;

import java.util.ArrayList;
import java.util.List;

/** What is new and what is gone between two texts: a longest common subsequence of lines. */
final class LineDiff {
    /** Beyond so many comparisons the part in the middle counts as changed altogether. */
    private static final long MOST_COMPARISONS = 20_000_000;

    /** A line of the combined text. */
    record Line(Change change, String text) {}

    /** What happened to a line. */
    enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    private LineDiff() {}

    /** Both texts as one: what was removed stands before what came in its place. */
    static List<Line> of(List<String> before, List<String> after) {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Line> lines = new ArrayList<>();
        before.subList(0, start).forEach(text -> lines.add(new Line(Change.SAME, text)));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), lines);
        before.subList(before.size() - end, before.size()).forEach(text -> lines.add(new Line(Change.SAME, text)));
        return lines;
    }

    private static void middle(List<String> before, List<String> after, List<Line> lines) {
        if ((long) before.size() * after.size() > MOST_COMPARISONS) {
            before.forEach(text -> lines.add(new Line(Change.REMOVED, text)));
            after.forEach(text -> lines.add(new Line(Change.ADDED, text)));
            return;
        }
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Change.SAME, before.get(i++)));
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Change.REMOVED, before.get(i++)));
            } else {
                lines.add(new Line(Change.ADDED, after.get(j++)));
            }
        }
    }
}
