package skink.harness.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import skink.harness.guest.Verdict;

/**
 * One HTML page with everything in it: no script or style from elsewhere, works from a file.
 *
 * <p>The page's frame is the resource report.html; here its three places are filled. Failed tests come first.
 */
final class HtmlReport {
    private HtmlReport() {}

    static String text(TestReport report) {
        StringBuilder tiles = new StringBuilder();
        report.counts().forEach((verdict, count) -> tiles.append(tile(verdict, count)));
        StringBuilder rows = new StringBuilder();
        List<TestRecord> ordered = report.records().stream()
                .sorted(Comparator.comparing((TestRecord record) -> !record.failed()))
                .toList();
        ordered.forEach(record -> rows.append(row(record)));
        return frame().replace("@SUMMARY@", Markup.escaped(report.summary()))
                .replace("@TILES@", tiles)
                .replace("@ROWS@", rows);
    }

    private static String tile(Verdict verdict, int count) {
        return "<label class=\"tile %1$s\"><input type=\"checkbox\" value=\"%1$s\" checked><b>%2$d</b> %1$s</label>\n"
                .formatted(verdict.word(), count);
    }

    private static String row(TestRecord test) {
        String machine = test.cpus() == 0 ? test.mode() : test.cpus() + " × " + test.mode();
        return """
                <tr data-verdict="%1$s"><td><span class="badge %1$s">%1$s</span></td><td>%2$s</td><td>%3$s%4$s</td>\
                <td>%5$s</td><td class="number">%6$d</td></tr>
                """
                .formatted(
                        test.verdict().word(),
                        Markup.escaped(shortened(test.suite())),
                        Markup.escaped(test.test()),
                        more(test),
                        Markup.escaped(machine),
                        test.millis());
    }

    private static String more(TestRecord test) {
        if (test.message().isEmpty() && test.detail().isEmpty()) {
            return "";
        }
        String summary = test.message().isEmpty() ? "more" : test.message();
        return "<details%s><summary>%s</summary><pre>%s</pre></details>"
                .formatted(test.failed() ? " open" : "", Markup.escaped(summary), Markup.escaped(test.detail()));
    }

    private static String shortened(String className) {
        return className.startsWith("skink.") ? className.substring("skink.".length()) : className;
    }

    private static String frame() {
        try (InputStream resource = HtmlReport.class.getResourceAsStream("report.html")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
