package skink.compiler.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Differences of texts: both can be read out of the combined one, and it is as short as it can be. */
class LineDiffTest {
    private static List<String> without(List<LineDiff.Line> lines, LineDiff.Change change) {
        return lines.stream()
                .filter(line -> line.change() != change)
                .map(LineDiff.Line::text)
                .toList();
    }

    @Test
    void bothTextsCanBeReadOut() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            List<String> before = text(random);
            List<String> after = text(random);
            List<LineDiff.Line> lines = LineDiff.of(before, after);
            assertEquals(before, without(lines, LineDiff.Change.ADDED));
            assertEquals(after, without(lines, LineDiff.Change.REMOVED));
            assertEquals(common(before, after, 0, 0), count(lines, LineDiff.Change.SAME));
        }
    }

    private static List<String> text(Random random) {
        List<String> text = new ArrayList<>();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.add("line " + random.nextInt(4));
        }
        return text;
    }

    private static long count(List<LineDiff.Line> lines, LineDiff.Change change) {
        return lines.stream().filter(line -> line.change() == change).count();
    }

    /** The length of a longest common subsequence, the plain way. */
    private static long common(List<String> a, List<String> b, int i, int j) {
        if (i == a.size() || j == b.size()) {
            return 0;
        }
        return a.get(i).equals(b.get(j))
                ? 1 + common(a, b, i + 1, j + 1)
                : Math.max(common(a, b, i + 1, j), common(a, b, i, j + 1));
    }

    @Test
    void whatWasRemovedStandsBeforeWhatCame() {
        List<LineDiff.Line> lines = LineDiff.of(List.of("a", "b", "c"), List.of("a", "x", "c"));
        assertEquals(
                List.of(
                        new LineDiff.Line(LineDiff.Change.SAME, "a"),
                        new LineDiff.Line(LineDiff.Change.REMOVED, "b"),
                        new LineDiff.Line(LineDiff.Change.ADDED, "x"),
                        new LineDiff.Line(LineDiff.Change.SAME, "c")),
                lines);
    }

    @Test
    void hugeTextsTakeNoTime() {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            before.add("a" + i);
            after.add("b" + i);
        }
        assertEquals(100_000, LineDiff.of(before, after).size());
        assertTrue(LineDiff.of(before, before).stream().allMatch(line -> line.change() == LineDiff.Change.SAME));
    }
}
