package skink.harness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.harness.HarnessFault;
import skink.harness.guest.Verdict;

/**
 * From Surefire's XML to JSON, XML and HTML, with nothing lost and nothing half-written.
 */
class TestReportTest {
    private static final String SUREFIRE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite name="skink.SomeTest" time="1,234.5" tests="7">
              <testcase name="hostTest" classname="skink.SomeTest" time="1,002.5"/>
              <testcase name="Ticks [cpus=4 mode=race]" classname="skink.GuestTest" time="0.001">
                <system-out><![CDATA[guest time us=1834200
            ]]></system-out>
              </testcase>
              <testcase name="Dies [cpus=2 mode=normal]" classname="skink.GuestTest" time="0">
                <failure message="crash: panic: cpu=1 kind=assert&#10;transcript: /t" \
            type="skink.harness.junit.GuestFailure"><![CDATA[crash: panic <b> ]]]]><![CDATA[> & more]]></failure>
              </testcase>
              <testcase name="compares" classname="skink.SomeTest" time="0.02">
                <failure message="expected: &lt;1&gt; but was: &lt;2&gt;" type="org.opentest4j.AssertionFailedError">x</failure>
              </testcase>
              <testcase name="throwsUp" classname="skink.SomeTest" time="0.02">
                <error type="java.lang.NullPointerException"><![CDATA[java.lang.NullPointerException: oh
            	at a.B]]></error>
              </testcase>
              <testcase name="noDisk" classname="skink.SomeTest" time="0.02">
                <error message="disk full" type="skink.harness.HarnessFault"/>
              </testcase>
              <testcase name="notHere" classname="skink.SomeTest" time="0">
                <skipped type="org.opentest4j.TestAbortedException">\
            <![CDATA[org.opentest4j.TestAbortedException: no gdb
            	at a.B]]></skipped>
              </testcase>
            </testsuite>
            """;

    @TempDir
    private Path directory;

    private TestReport report() throws IOException {
        Path reports = Files.createDirectories(directory.resolve("module/target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-skink.SomeTest.xml"), SUREFIRE);
        Files.writeString(reports.resolve("skink.SomeTest.txt"), "not a report");
        Files.writeString(directory.resolve("TEST-elsewhere.xml"), "not here");
        return TestReport.ofTree(directory);
    }

    @Test
    void everyKindOfResultIsRead() throws IOException {
        List<TestRecord> records = report().records();
        assertEquals(
                List.of(
                        "hostTest pass 1002500 0 host ",
                        "Ticks pass 1834 4 race ",
                        "Dies crash 0 2 normal panic: cpu=1 kind=assert",
                        "compares fail 20 0 host expected: <1> but was: <2>",
                        "throwsUp fail 20 0 host oh",
                        "noDisk harness-fault 20 0 host disk full",
                        "notHere skipped 0 0 host no gdb"),
                records.stream()
                        .map(r -> String.join(
                                " ",
                                r.test(),
                                r.verdict().word(),
                                "" + r.millis(),
                                "" + r.cpus(),
                                r.mode(),
                                r.message()))
                        .toList());
    }

    @Test
    void summaryCountsAndJudges() throws IOException {
        TestReport report = report();
        assertEquals(
                Map.of(
                        Verdict.PASS,
                        2,
                        Verdict.FAIL,
                        2,
                        Verdict.CRASH,
                        1,
                        Verdict.HARNESS_FAULT,
                        1,
                        Verdict.SKIPPED,
                        1),
                report.counts());
        assertFalse(report.isGood());
        assertTrue(new TestReport(
                        report.records().stream().filter(r -> !r.failed()).toList())
                .isGood());
        assertFalse(new TestReport(List.of()).isGood(), "no tests are no success");
    }

    @Test
    void allFilesHoldAllTests() throws IOException {
        TestReport report = report();
        Path target = directory.resolve("out");
        report.writeAll(target);
        JsonNode json =
                new ObjectMapper().readTree(target.resolve("test-report.json").toFile());
        assertEquals(7, json.size());
        assertEquals(
                "{\"suite\":\"skink.GuestTest\",\"test\":\"Dies\",\"verdict\":\"crash\",\"millis\":0,\"cpus\":2,"
                        + "\"mode\":\"normal\",\"message\":\"panic: cpu=1 kind=assert\"}",
                json.get(2).toString());
        String html = Files.readString(target.resolve("test-report.html"));
        assertEquals(7, html.split("<tr data-verdict=", -1).length - 1);
        assertTrue(html.contains("crash: panic &lt;b&gt; ]]&gt; &amp; more"), html);
        assertTrue(html.contains("7 tests: 2 pass, 2 fail, 1 crash, 1 harness-fault, 1 skipped"), html);
        assertFalse(html.matches("(?s).*@[A-Z]+@.*"), "a place of the frame was not filled");
        assertFalse(html.contains("http"), "the page must need nothing from elsewhere");
    }

    @Test
    void mergedXmlReadsBackTheSame() throws IOException {
        TestReport report = report();
        Path merged = Files.createDirectories(directory.resolve("again/surefire-reports"))
                .resolve("TEST-all.xml");
        Files.writeString(merged, JUnitXml.text(report));
        List<TestRecord> again = SurefireReports.read(merged);
        assertEquals(report.records().size(), again.size());
        assertEquals(
                report.records().stream().map(TestRecord::test).sorted().toList(),
                again.stream().map(TestRecord::test).sorted().toList());
    }

    @Test
    void brokenReportIsAFaultAndNotAnEmptyResult() throws IOException {
        Path reports = Files.createDirectories(directory.resolve("surefire-reports"));
        Files.writeString(reports.resolve("TEST-cut.xml"), SUREFIRE.substring(0, SUREFIRE.length() / 2));
        HarnessFault fault = assertThrows(HarnessFault.class, () -> TestReport.ofTree(directory));
        assertTrue(fault.getMessage().contains("TEST-cut.xml"), fault.getMessage());
        Files.writeString(
                reports.resolve("TEST-cut.xml"), "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>");
        assertThrows(HarnessFault.class, () -> TestReport.ofTree(directory));
    }

    @Test
    void reportThatCannotBeWrittenLeavesNothing() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        HarnessFault fault =
                assertThrows(HarnessFault.class, () -> new TestReport(List.of()).writeJson(file.resolve("x.json")));
        assertTrue(fault.getMessage().contains("x.json"), fault.getMessage());
    }
}
