package skink.images.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.harness.Programs;
import skink.harness.machine.MachineSpec;

/** The verb {@code exec} as users type it. */
class ExecCommandTest {
    private static final int TIMEOUT_SECONDS = 120;
    private static final String SOURCE =
            """
            public class Main {
                public static void main(String[] args) throws Exception {
                    switch (args[0]) {
                        case "hello" -> System.out.println("Hello, " + args[1]);
                        case "status" -> System.exit(Integer.parseInt(args[1]));
                        case "count" -> System.out.println(System.in.readAllBytes().length);
                        case "for-ever" -> {
                            System.out.println("begun");
                            while (args.length > 0) {
                                Thread.onSpinWait();
                            }
                        }
                        case "endless" -> {
                            while (args.length > 0) {
                                System.out.println("line");
                            }
                        }
                        default -> throw new IllegalStateException("uncaught");
                    }
                }
            }
            """;

    @TempDir
    private static Path scratch;

    private final List<Process> started = new ArrayList<>();

    private static String classes;

    @BeforeAll
    static void prepare() throws IOException {
        assumeTrue(
                Programs.find(MachineSpec.DEFAULT_QEMU).isPresent(),
                MachineSpec.DEFAULT_QEMU + " is not installed on this host");
        classes = CommandLineRun.javac(scratch, SOURCE);
    }

    private static List<String> words(String... arguments) {
        List<String> words = new ArrayList<>(List.of("exec", "-cp", classes, "--main", "Main", "--"));
        words.addAll(List.of(arguments));
        return words;
    }

    private static SkinkProcess exec(String... arguments) throws IOException, InterruptedException {
        return SkinkProcess.run(words(arguments));
    }

    private Process start(ProcessBuilder.Redirect input, String... arguments) throws IOException {
        Process process = new ProcessBuilder(SkinkProcess.command(List.of(), words(arguments)))
                .redirectInput(input)
                .redirectErrorStream(true)
                .start();
        started.add(process);
        return process;
    }

    @AfterEach
    void stop() {
        started.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
        started.forEach(Process::destroyForcibly);
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static int end(Process process) throws InterruptedException {
        assertTrue(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS), "exec does not end");
        return process.exitValue();
    }

    /** QEMU below a process that runs a verb. */
    private static ProcessHandle qemu(Process process) {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").contains("qemu-system"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no QEMU runs"));
    }

    @Test
    void programIsGivenItsArguments() throws Exception {
        assertEquals(new SkinkProcess(0, "Hello, @a b\n"), exec("hello", "@a b"));
    }

    @Test
    void statusIsThePrograms() throws Exception {
        assertEquals(new SkinkProcess(42, ""), exec("status", "42"));
        SkinkProcess uncaught = exec("else");
        assertEquals(1, uncaught.status());
        assertTrue(
                uncaught.output()
                        .startsWith(
                                "Exception in thread \"main\" java.lang.IllegalStateException: uncaught\n\tat Main."),
                uncaught.output());
    }

    @Test
    void inputIsAFileOrNothing() throws Exception {
        Path file = Files.write(scratch.resolve("input"), new byte[12_345]);
        Process process = start(ProcessBuilder.Redirect.from(file.toFile()), "count");
        assertEquals("12345", reader(process).readLine());
        assertEquals(0, end(process));
        assertEquals(new SkinkProcess(0, "0\n"), exec("count"));
    }

    @Test
    void whatDoesNotCompileIsTold() {
        SkinkProcess compile = CommandLineRun.skink(
                "compile", "--target", "skink", "-cp", classes, "--main", "None", "-o", scratch + "/none");
        SkinkProcess exec = CommandLineRun.skink("exec", "-cp", classes, "--main", "None");
        assertEquals(1, exec.status());
        assertEquals(compile, exec);
    }

    @Test
    void lostSystemIsToldInOneLine() throws Exception {
        Process process = start(ProcessBuilder.Redirect.PIPE, "for-ever");
        BufferedReader output = reader(process);
        assertEquals("begun", output.readLine());
        qemu(process).destroyForcibly();
        String line = output.readLine();
        assertTrue(
                line.matches(
                        "skink: the machine ended before the program did, .*; what it said is in .*/transcript.txt"),
                line);
        assertEquals(ExecCommand.LOST, end(process));
        Path transcript = Path.of(line.substring(line.indexOf("is in ") + "is in ".length()));
        assertTrue(Files.readString(transcript).contains("skink: cpu 0"));
        ScratchFolder.delete(transcript.getParent());
    }

    @Test
    void interruptLeavesNothingBehind() throws Exception {
        Process process = start(ProcessBuilder.Redirect.PIPE, "for-ever");
        assertEquals("begun", reader(process).readLine());
        ProcessHandle qemu = qemu(process);
        String run = process.pid() + "-";
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertEquals(130, end(process));
        qemu.onExit().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("skink.root", ".."), "images/target/exec"))) {
            assertFalse(
                    folders.anyMatch(folder -> folder.getFileName().toString().startsWith(run)));
        }
    }

    @Test
    void whoReadsNoMoreEndsIt() throws Exception {
        Process process = start(ProcessBuilder.Redirect.PIPE, "endless");
        BufferedReader output = reader(process);
        assertEquals("line", output.readLine());
        output.close();
        assertEquals(128 + 13, end(process));
    }

    @Test
    void rawArgumentsAreThoseOfTheCommandLine() {
        byte[] line = "java\0exec\0--\0a\0\u00ff\0".getBytes(StandardCharsets.ISO_8859_1);
        assertRaw(new byte[][] {{'a'}, {(byte) 0xFF}}, RawArguments.of(List.of("a", "\ufffd"), line));
        assertRaw(new byte[][] {{(byte) 0xFF}}, RawArguments.of(List.of("?"), line));
        byte[] others = "surefire\0x\0y\0".getBytes(StandardCharsets.ISO_8859_1);
        assertRaw(new byte[][] {{'a'}, {(byte) 0xC3, (byte) 0xA9}}, RawArguments.of(List.of("a", "\u00e9"), others));
        assertRaw(new byte[][] {{'a'}}, RawArguments.of(List.of("a"), new byte[0]));
    }

    private static void assertRaw(byte[][] expected, List<byte[]> raw) {
        assertArrayEquals(expected, raw.toArray(byte[][]::new));
    }

    @Test
    void tooManyArgumentsAreRefused() {
        SkinkProcess refused = CommandLineRun.skink("exec", "-cp", classes, "--main", "Main", "--", "x".repeat(70_000));
        assertEquals(1, refused.status());
        assertEquals("skink: the program's arguments have 70001 bytes; there is room for 65536\n", refused.output());
    }
}
