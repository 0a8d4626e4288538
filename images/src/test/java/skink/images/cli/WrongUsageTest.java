package skink.images.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import skink.compiler.driver.CompileListener;
import skink.compiler.driver.PassNames;
import skink.compiler.opt.PassPipeline;
import skink.compiler.opt.PassPlan;

/** Wrong usage: one line that says what is wrong and where the right usage stands, before any work is done. */
class WrongUsageTest {
    @TempDir
    private Path scratch;

    private static void assertRefused(int status, String line, String... arguments) {
        PrintStream saved = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setErr(stream);
            assertEquals(status, Skink.execute(arguments));
        } finally {
            System.setErr(saved);
        }
        assertEquals(line + System.lineSeparator(), bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void verbsAreKnownByTheNamesInTheirAnnotations() {
        Skink.verbs(PassPlan.standard(), CompileListener.NONE)
                .forEach((name, verb) -> assertEquals(name, new CommandLine(verb.get()).getCommandName()));
    }

    @Test
    void noVerb() {
        assertRefused(2, "skink: Missing required subcommand; see './skink --help'");
    }

    @Test
    void unknownVerb() {
        assertRefused(2, "skink: there is no verb rnu; see './skink --help'", "rnu", "--cpus", "4");
    }

    @Test
    void unknownOption() {
        assertRefused(2, "skink: Unknown option: '--cpu'; see './skink run --help'", "run", "--cpu", "4");
    }

    @Test
    void valuesOutOfRange() {
        assertRefused(2, "skink: --cpus takes 1 to 255, not 0; see './skink run --help'", "run", "--cpus", "0");
        assertRefused(1, "skink: --cpus takes 1 to 255, not 256", "debug", "--cpus", "256");
        assertRefused(1, "skink: --turns takes a number from 1 up, not 0", "bench", "compiler", "--turns", "0");
        assertRefused(1, "skink: --count takes a number from 1 up, not 0", "fuzz", "compiler", "--count", "0");
        assertRefused(1, "skink: --heap takes 1 to 1024 MiB, not 4096", compileWith("--heap", "4096"));
    }

    @Test
    void unknownPasses() {
        String known = String.join(", ", PassPipeline.names());
        String all = String.join(", ", PassNames.all());
        assertRefused(1, "skink: --disable: there is no pass Gvn; use " + all, compileWith("--disable", "Gvn"));
        assertRefused(1, "skink: --dump: there is no pass Gvn; use build, " + known, compileWith("--dump", "Gvn"));
    }

    private String[] compileWith(String option, String value) {
        String output = scratch.resolve("program").toString();
        return new String[] {"compile", "-cp", scratch.toString(), "--main", "Main", "-o", output, option, value};
    }

    @Test
    void resultsThatCouldNotBeWrittenInTheEnd() {
        Path folder = scratch.resolve("missing");
        Path json = folder.resolve("rows.json");
        String line = "skink: cannot write " + json + ": there is no folder " + folder;
        assertRefused(1, line, "bench", "kernel-build", "--json", json.toString());
        assertRefused(1, line, "test", "--json", json.toString());
    }
}
