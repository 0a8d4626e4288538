package skink.images.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compile --stats --json}: the books balance, and the sums are those of their parts. */
class StatisticsTest {
    private static final String PROGRAM =
            """
            class Main {
                static int sum(int[] values) {
                    int sum = 0;
                    for (int i = 0; i < values.length; i++) { sum += values[i]; }
                    return sum;
                }
                public static void main(String[] args) { System.out.println(sum(new int[args.length])); }
            }
            """;

    @TempDir
    private Path scratch;

    private static int sum(JsonNode numbers) {
        int sum = 0;
        for (JsonNode number : numbers) {
            sum += number.asInt();
        }
        return sum;
    }

    @Test
    void booksBalance() throws IOException {
        Path json = scratch.resolve("stats.json");
        SkinkProcess process = CommandLineRun.skink(
                "compile",
                "-cp",
                CommandLineRun.javac(scratch.resolve("classes"), PROGRAM),
                "--main",
                "Main",
                "-o",
                scratch.resolve("program").toString(),
                "--stats",
                "--json",
                json.toString());
        assertEquals(0, process.status(), process.output());
        JsonNode stats = new ObjectMapper().readTree(Files.readAllBytes(json));
        JsonNode checks = stats.get("checks");
        for (String kind : new String[] {"NULL_CHECK", "BOUNDS_CHECK", "ZERO_CHECK", "CHECKCAST", "STORE_CHECK"}) {
            JsonNode account = checks.get(kind);
            assertEquals(
                    account.get("built").asInt() + sum(account.get("addedBy")),
                    sum(account.get("removedBy"))
                            + account.get("notCalled").asInt()
                            + account.get("kept").asInt(),
                    kind + ": " + account);
        }
        JsonNode bounds = checks.get("BOUNDS_CHECK");
        assertTrue(bounds.get("removedBy").get("BoundsCheckElimination").asInt() > 0, bounds.toString());
        assertTrue(bounds.get("kept").asInt() > 0, bounds.toString());

        int all = stats.get("codeBytesByPackage").get("(all)").asInt();
        assertEquals(2 * all, sum(stats.get("codeBytesByPackage")), "packages do not add up");
        assertTrue(stats.get("largestMethods").get(0).get("bytes").asInt() < all);
        assertTrue(stats.get("accesses").get("raw").asInt() > 0);
        assertTrue(stats.get("image").get(0).get("bytes").asInt()
                >= stats.get("image").get(1).get("bytes").asInt());
        for (String title : new String[] {"Time by stage", "Largest methods", "Checks: BOUNDS_CHECK", "removed by "}) {
            assertTrue(process.output().contains(title), title);
        }
    }
}
