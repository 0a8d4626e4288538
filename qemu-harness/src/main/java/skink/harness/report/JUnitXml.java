package skink.harness.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import skink.harness.guest.Verdict;
import skink.harness.junit.GuestTestName;

/**
 * All tests in one JUnit XML file, as build servers read it.
 */
final class JUnitXml {
    private JUnitXml() {}

    static String text(TestReport report) {
        Map<String, List<TestRecord>> suites = report.records().stream()
                .collect(Collectors.groupingBy(TestRecord::suite, LinkedHashMap::new, Collectors.toList()));
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        suites.forEach((name, tests) -> {
            xml.append("  <testsuite name=\"").append(Markup.escaped(name));
            xml.append("\" tests=\"").append(tests.size());
            xml.append("\" failures=\"").append(count(tests, true));
            xml.append("\" errors=\"0\" skipped=\"").append(count(tests, false)).append("\">\n");
            tests.forEach(test -> append(xml, test));
            xml.append("  </testsuite>\n");
        });
        return xml.append("</testsuites>\n").toString();
    }

    private static long count(List<TestRecord> tests, boolean failed) {
        return tests.stream()
                .filter(t -> failed ? t.failed() : t.verdict() == Verdict.SKIPPED)
                .count();
    }

    private static void append(StringBuilder xml, TestRecord test) {
        String name =
                test.cpus() == 0 ? test.test() : new GuestTestName(test.test(), test.cpus(), test.mode()).display();
        xml.append("    <testcase classname=\"").append(Markup.escaped(test.suite()));
        xml.append("\" name=\"").append(Markup.escaped(name));
        xml.append(String.format(Locale.ROOT, "\" time=\"%.3f\"", test.millis() / 1000.0));
        if (test.verdict() == Verdict.PASS) {
            xml.append("/>\n");
            return;
        }
        String element = test.failed() ? "failure" : "skipped";
        xml.append("><")
                .append(element)
                .append(" type=\"")
                .append(test.verdict().word());
        xml.append("\" message=\"").append(Markup.escaped(test.message())).append("\">");
        xml.append(Markup.escaped(test.detail()));
        xml.append("</").append(element).append("></testcase>\n");
    }
}
