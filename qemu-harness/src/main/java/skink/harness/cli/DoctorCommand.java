package skink.harness.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import skink.harness.HarnessFault;

/**
 * The verb {@code doctor}: names every tool and device that Skink can use, found or missing, with the command that mends
 * it.
 */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Names every tool and device needed, found or missing, with the command that fixes it.")
public final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "write the findings here, too")
    private Path json;

    @Override
    public Integer call() throws Exception {
        return Faults.guard(spec, this::examine);
    }

    private int examine() {
        List<Finding> findings = Examination.ofThisHost();
        PrintWriter out = spec.commandLine().getOut();
        for (Finding finding : findings) {
            String state = finding.found() ? "found" : finding.needed() ? "MISSING" : "missing";
            out.printf("%-8s %-12s %s%n", state, finding.name(), finding.detail());
            if (!finding.fix().isEmpty()) {
                out.printf("%21s fix: %s%n", "", finding.fix());
            }
        }
        boolean good = findings.stream().allMatch(finding -> finding.found() || !finding.needed());
        out.println(good ? "all that is needed is there" : "something that is needed is missing");
        out.flush();
        if (json != null) {
            write(findings);
        }
        return good ? 0 : Faults.FAILURE;
    }

    private void write(List<Finding> findings) {
        ArrayNode array = new ObjectMapper().createArrayNode();
        for (Finding finding : findings) {
            array.addObject()
                    .put("name", finding.name())
                    .put("needed", finding.needed())
                    .put("found", finding.found())
                    .put("detail", finding.detail())
                    .put("fix", finding.fix());
        }
        try {
            Files.writeString(json, array.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new HarnessFault(
                    "cannot write the findings (" + e.getMessage() + ")", json.toString(), "choose another file", e);
        }
    }
}
