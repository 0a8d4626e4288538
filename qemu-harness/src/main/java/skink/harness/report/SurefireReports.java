package skink.harness.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import skink.harness.HarnessFault;
import skink.harness.guest.Verdict;
import skink.harness.junit.GuestFailure;
import skink.harness.junit.GuestSuite;
import skink.harness.junit.GuestTestName;

/**
 * Reads Surefire's XML of all modules.
 */
public final class SurefireReports {
    private static final String DIRECTORY = "surefire-reports";
    private static final int MAX_DEPTH = 6;
    private static final int MAX_DETAIL_CHARS = 20_000;

    private SurefireReports() {}

    /**
     * The report files under a source tree, in a fixed order.
     *
     * @throws HarnessFault if the tree cannot be read
     */
    public static List<Path> find(Path root) {
        try (Stream<Path> files = Files.walk(root, MAX_DEPTH)) {
            return files.filter(SurefireReports::isReport)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new HarnessFault("cannot look for test reports", root.toString(), "check its permissions", e);
        }
    }

    private static boolean isReport(Path file) {
        Path parent = file.getParent();
        String name = file.getFileName().toString();
        return parent != null && parent.endsWith(DIRECTORY) && name.startsWith("TEST-") && name.endsWith(".xml");
    }

    /**
     * The tests in one file.
     *
     * @throws HarnessFault if it is no whole XML file
     */
    public static List<TestRecord> read(Path file) {
        try {
            Element suite = parser().parse(file.toFile()).getDocumentElement();
            List<TestRecord> records = new ArrayList<>();
            NodeList cases = suite.getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                records.add(record((Element) cases.item(i)));
            }
            return records;
        } catch (IOException | SAXException | NumberFormatException e) {
            throw new HarnessFault(
                    "not a whole test report (" + e.getMessage() + ")", file.toString(), "run the tests again", e);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser can refuse document types", e);
        }
    }

    private static TestRecord record(Element test) {
        GuestTestName name = GuestTestName.parse(test.getAttribute("name"));
        Element problem = firstOf(test, "failure", "error", "skipped");
        Verdict verdict = problem == null ? Verdict.PASS : verdict(problem);
        String message = problem == null ? "" : message(problem);
        String detail = problem == null ? "" : problem.getTextContent().strip();
        return new TestRecord(
                test.getAttribute("classname"),
                name.test(),
                verdict,
                millis(test),
                name.cpus(),
                name.cpus() == 0 ? "host" : name.mode(),
                message,
                detail.length() > MAX_DETAIL_CHARS ? detail.substring(0, MAX_DETAIL_CHARS) + "…" : detail);
    }

    private static Verdict verdict(Element problem) {
        String type = problem.getAttribute("type");
        if (problem.getTagName().equals("skipped")) {
            return Verdict.SKIPPED;
        }
        if (type.equals(HarnessFault.class.getName())) {
            return Verdict.HARNESS_FAULT;
        }
        return type.equals(GuestFailure.class.getName())
                ? GuestFailure.verdictOf(problem.getAttribute("message")).orElse(Verdict.FAIL)
                : Verdict.FAIL;
    }

    private static String message(Element problem) {
        String type = problem.getAttribute("type");
        String text = problem.getAttribute("message");
        if (text.isEmpty()) {
            text = problem.getTextContent().strip();
            text = text.startsWith(type + ": ") ? text.substring(type.length() + 2) : text;
        }
        String firstLine = text.lines().findFirst().orElse("");
        return type.equals(GuestFailure.class.getName())
                ? GuestFailure.reasonOf(firstLine).orElse(firstLine)
                : firstLine;
    }

    /** What the guest measured, if it did; otherwise Surefire's seconds. */
    private static long millis(Element test) {
        Element output = firstOf(test, "system-out");
        if (output != null) {
            for (String line : output.getTextContent().lines().toList()) {
                if (line.startsWith(GuestSuite.TIME_WORD)) {
                    return Math.round(Long.parseLong(line.substring(GuestSuite.TIME_WORD.length())) / 1000.0);
                }
            }
        }
        String seconds = test.getAttribute("time").replace(",", "");
        return seconds.isEmpty() ? 0 : new BigDecimal(seconds).movePointRight(3).longValue();
    }

    private static Element firstOf(Element test, String... names) {
        for (String name : names) {
            NodeList found = test.getElementsByTagName(name);
            if (found.getLength() > 0) {
                return (Element) found.item(0);
            }
        }
        return null;
    }
}
