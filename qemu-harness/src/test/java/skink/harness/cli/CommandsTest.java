package skink.harness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import skink.harness.HarnessFault;
import skink.harness.guest.SampleRun;
import skink.harness.machine.MachineSpec;
import skink.harness.run.TestQemu;
import skink.harness.run.TinyGuest;

/**
 * The verbs from words to exit status.
 */
class CommandsTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(Object command, String... words) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private int run(TinyGuest guest, String... words) {
        Path kernel = guest.write(directory.resolve("guest.bin"));
        ImageSource images = options -> new ImageSource.BootImage(kernel, List.of(), "b1");
        List<String> all = new ArrayList<>(
                List.of("--run-directory", directory.resolve("runs").toString()));
        all.addAll(Arrays.asList(words));
        return execute(runCommand(images), all.toArray(String[]::new));
    }

    private static RunCommand runCommand(ImageSource images) {
        return new RunCommand(
                images, InputStream.nullInputStream(), Channels.newChannel(OutputStream.nullOutputStream()));
    }

    private String commandOfTheRun() throws IOException {
        try (var runs = Files.walk(directory.resolve("runs"))) {
            return Files.readString(
                    runs.filter(p -> p.endsWith("command.txt")).findFirst().orElseThrow());
        }
    }

    @Test
    void headlessRunPrintsItsVerdictAndFailsWithoutAPass() throws IOException {
        TestQemu.assumeInstalled();
        TinyGuest guest = new TinyGuest()
                .print(String.join("\n", SampleRun.passing("other")) + "\n")
                .loop();
        int status = run(guest, "--headless", "--cpus", "2", "--memory", "32M", "--race=7", "--sanity", "--", "a=b");
        assertEquals(1, status, err.toString());
        assertTrue(out.toString().startsWith("KTAP version 1\n"), out.toString());
        assertTrue(out.toString().contains("fail: output of another run"), out.toString());
        String command = commandOfTheRun();
        assertTrue(command.matches("(?s).* -smp 2 -m 32 .* 'race=7 sanity a=b run=r[0-9a-z-]+'.*"), command);
        assertTrue(err.toString().contains("--race=7"), err.toString());
    }

    @Test
    void consoleRunEndsWithTheMachine() {
        TestQemu.assumeInstalled();
        assertEquals(0, run(new TinyGuest().exit(0x10)), err.toString());
        assertEquals(1, run(new TinyGuest().tripleFault()));
        assertTrue(err.toString().contains("the machine ended with status 0 (guest-reset)"), err.toString());
    }

    @Test
    void imageThatCannotBeBuiltIsOneLine() {
        TestQemu.assumeInstalled();
        ImageSource broken = options -> {
            throw new HarnessFault("does not compile", "A.java:3", "mend it");
        };
        assertEquals(1, execute(runCommand(broken), "--headless"));
        assertEquals("skink: does not compile: A.java:3; mend it\n", err.toString());
    }

    @Test
    void wrongOptionsAreTold() {
        ImageSource none = options -> new ImageSource.BootImage(Path.of("none"), List.of(), "");
        String[][] wrong = {
            {"--cpus", "0"}, {"--cpus", "many"}, {"--memory", "0"}, {"--accel", "magic"}, {"--race=x"}, {"--nonsense"}
        };
        for (String[] words : wrong) {
            assertEquals(2, execute(runCommand(none), words), () -> String.join(" ", words));
            assertTrue(err.toString().contains(words[words.length - 1].replaceAll(".*=", "")), err.toString());
        }
    }

    @Test
    void missingKernelIsOneLine() {
        TestQemu.assumeInstalled();
        ImageSource none = options -> new ImageSource.BootImage(directory.resolve("none.elf"), List.of(), "");
        assertEquals(1, execute(runCommand(none), "--run-directory", directory.toString()));
        assertTrue(err.toString().contains("the kernel is missing or cannot be read: " + directory), err.toString());
    }

    @Test
    void optionsBecomeAMachine() {
        BootOptions options = new BootOptions();
        CommandLine.populateCommand(options, "--cpus", "4", "--memory=2G", "--accel", "tcg", "--race");
        long seed = options.raceSeed().orElseThrow();
        assertEquals(seed, options.raceSeed().orElseThrow(), "the seed is drawn once");
        MachineSpec machine =
                options.machine(List.of("q"), new ImageSource.BootImage(Path.of("k"), List.of(), ""), List.of("word"));
        assertEquals("race=" + seed + " word", machine.kernelArguments());
        assertEquals(2048, machine.memoryMegabytes());
        assertEquals(4, machine.cpus());
    }

    @Test
    void doctorNamesEverythingAndHowToMendIt() throws IOException {
        Path json = directory.resolve("doctor.json");
        int status = execute(new DoctorCommand(), "--json", json.toString());
        JsonNode findings = new ObjectMapper().readTree(json.toFile());
        boolean allNeeded = true;
        for (JsonNode finding : findings) {
            boolean found = finding.path("found").asBoolean();
            allNeeded &= found || !finding.path("needed").asBoolean();
            boolean mendable = !finding.path("fix").asText().isEmpty()
                    || finding.path("name").asText().equals("kvm");
            assertTrue(found || mendable, finding::toString);
            assertTrue(out.toString().contains(finding.path("name").asText()), out.toString());
        }
        assertTrue(findings.size() >= 8, findings::toString);
        assertEquals(allNeeded ? 0 : 1, status);
    }

    @Test
    void testReportJudgesAndWrites() throws IOException {
        String[] words = {
            "--root", directory.toString(), "--output", directory.resolve("out").toString()
        };
        assertEquals(1, execute(new TestReportCommand(), words));
        assertTrue(out.toString().contains("no tests were run"), out.toString());
        Path reports = Files.createDirectories(directory.resolve("m/target/surefire-reports"));
        Path file = reports.resolve("TEST-a.xml");
        Files.writeString(file, "<testsuite><testcase classname='a' name='b' time='0.1'/></testsuite>");
        assertEquals(0, execute(new TestReportCommand(), words));
        assertTrue(Files.exists(directory.resolve("out/test-report.html")));
        Files.writeString(
                file,
                "<testsuite><testcase classname='a' name='b' time='0'><failure message='m' type='t'/></testcase></testsuite>");
        assertEquals(1, execute(new TestReportCommand(), words));
        assertTrue(out.toString().contains("fail: a.b: m"), out.toString());
        Files.writeString(file, "<testsuite>");
        assertEquals(1, execute(new TestReportCommand(), words));
        assertFalse(err.toString().strip().contains("\n"), err.toString());
    }
}
