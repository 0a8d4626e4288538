package skink.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import skink.harness.report.TestRecord;
import skink.harness.report.TestReport;

/**
 * The last step of the verb {@code test}: collects what all modules' tests gave, writes the reports and says whether it
 * was good.
 */
@Command(
        name = "test-report",
        mixinStandardHelpOptions = true,
        description = "Collects the results of all tests and writes them as JSON, JUnit XML and HTML.")
public final class TestReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--root", paramLabel = "DIR", defaultValue = ".", description = "root of the source tree")
    private Path root;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "target",
            description = "where the reports go (default: ${DEFAULT-VALUE})")
    private Path output;

    @Option(names = "--json", paramLabel = "FILE", description = "write the JSON here, too")
    private Path json;

    @Override
    public Integer call() throws Exception {
        return Faults.guard(spec, this::report);
    }

    private int report() {
        PrintWriter out = spec.commandLine().getOut();
        TestReport report = TestReport.ofTree(root);
        report.writeAll(output);
        if (json != null) {
            report.writeJson(json);
        }
        for (TestRecord record : report.records()) {
            if (record.failed()) {
                out.printf("%s: %s.%s: %s%n", record.verdict().word(), record.suite(), record.test(), record.message());
            }
        }
        out.println(report.summary());
        out.println("report: " + output.resolve("test-report.html"));
        out.flush();
        return report.isGood() ? 0 : Faults.FAILURE;
    }
}
