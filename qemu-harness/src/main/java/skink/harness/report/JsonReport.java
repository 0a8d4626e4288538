package skink.harness.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * The JSON of tests: one array, an object for each test. Scripts rely on its form.
 */
final class JsonReport {
    private JsonReport() {}

    static String text(TestReport report) {
        ArrayNode array = new ObjectMapper().createArrayNode();
        for (TestRecord record : report.records()) {
            array.addObject()
                    .put("suite", record.suite())
                    .put("test", record.test())
                    .put("verdict", record.verdict().word())
                    .put("millis", record.millis())
                    .put("cpus", record.cpus())
                    .put("mode", record.mode())
                    .put("message", record.message());
        }
        return array.toPrettyString() + "\n";
    }
}
