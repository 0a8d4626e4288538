package skink.harness.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import skink.harness.HarnessFault;
import skink.harness.guest.Verdict;

/**
 * The results of all tests, and the files that tell them.
 *
 * <pre>{@code
 * TestReport report = TestReport.ofTree(Path.of("."));
 * report.writeAll(Path.of("target"));
 * System.exit(report.isGood() ? 0 : 1);
 * }</pre>
 *
 * @param records in the order of modules, classes and tests
 */
public record TestReport(List<TestRecord> records) {
    public TestReport {
        records = List.copyOf(records);
    }

    /**
     * Reads the reports of all modules of a source tree.
     *
     * @throws HarnessFault if one cannot be read
     */
    public static TestReport ofTree(Path root) {
        List<TestRecord> records = new ArrayList<>();
        SurefireReports.find(root).forEach(file -> records.addAll(SurefireReports.read(file)));
        return new TestReport(records);
    }

    /** Whether there are tests and none of them failed. */
    public boolean isGood() {
        return !records.isEmpty() && records.stream().noneMatch(TestRecord::failed);
    }

    /** How many tests have each verdict; verdicts that did not occur are left out. */
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        records.forEach(record -> counts.merge(record.verdict(), 1, Integer::sum));
        return counts;
    }

    /** One line: how many of which verdict. */
    public String summary() {
        if (records.isEmpty()) {
            return "no tests were run";
        }
        List<String> parts = new ArrayList<>();
        counts().forEach((verdict, count) -> parts.add(count + " " + verdict.word()));
        return records.size() + " tests: " + String.join(", ", parts);
    }

    /**
     * Writes test-report.json, test-report.xml and test-report.html.
     *
     * @throws HarnessFault if one cannot be written; then it is not there at all
     */
    public void writeAll(Path directory) {
        write(directory.resolve("test-report.json"), JsonReport.text(this));
        write(directory.resolve("test-report.xml"), JUnitXml.text(this));
        write(directory.resolve("test-report.html"), HtmlReport.text(this));
    }

    /**
     * Writes only the JSON.
     *
     * @throws HarnessFault if it cannot be written; then it is not there at all
     */
    public void writeJson(Path file) {
        write(file, JsonReport.text(this));
    }

    /** Writes beside the target first, so that there is never half a file. */
    private static void write(Path file, String text) {
        Path absolute = file.toAbsolutePath();
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            Files.createDirectories(absolute.getParent());
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            part.toFile().delete();
            throw new HarnessFault(
                    "cannot write a report (" + e.getMessage() + ")",
                    absolute.toString(),
                    "make room or choose another place",
                    e);
        }
    }
}
