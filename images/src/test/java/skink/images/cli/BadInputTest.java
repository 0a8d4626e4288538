package skink.images.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.diag.CompileError;
import skink.compiler.diag.Diagnostic;
import skink.harness.Programs;
import skink.harness.machine.MachineSpec;
import skink.images.build.Toolchain;

/** Bad input and bad circumstances: one clear line, a status that is not zero, and nothing half-written. */
class BadInputTest {
    private static final int VERSION_OFFSET = 7;
    private static final int NEWER_VERSION = 66;
    private static final int MUTATIONS = 40;
    private static final String PROGRAM =
            """
            public class Main {
                interface Step { int apply(int x); }
                enum Kind { ONE, TWO }
                static int sum(int[] values, Step step) {
                    int sum = 0;
                    for (int value : values) { sum += step.apply(value); }
                    return sum;
                }
                public static void main(String[] args) {
                    try {
                        System.out.println(sum(new int[] {1, 2, 3}, x -> x * args.length) + " " + Kind.valueOf("ONE"));
                        switch (args.length) { case 0 -> System.out.println("none"); default -> throw new Error("x"); }
                    } catch (IllegalStateException e) { System.out.println(e.getMessage()); }
                }
            }
            """;

    @TempDir
    private Path scratch;

    private Path output;

    @BeforeEach
    void nameOutput() throws IOException {
        output = Files.createDirectories(scratch.resolve("out")).resolve("program");
    }

    /** Compiles a class called Main with javac; its class files are in the folder that is given back. */
    private Path classes(String source) throws IOException {
        Path file = Files.createDirectories(scratch.resolve("src")).resolve("Main.java");
        Files.writeString(file, source);
        Path classes = Files.createDirectories(scratch.resolve("classes"));
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "--release", "17", "-g", "-d", classes.toString(), file.toString());
        assertEquals(0, status, "the test's own program does not compile");
        return classes;
    }

    /** Runs a verb in this virtual machine. */
    private static SkinkProcess skink(String... arguments) {
        PrintStream savedOut = System.out;
        PrintStream savedErr = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            int status = Skink.execute(arguments);
            return new SkinkProcess(status, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(savedOut);
            System.setErr(savedErr);
        }
    }

    private SkinkProcess compile(Path classes) {
        return skink("compile", "-cp", classes.toString(), "--main", "Main", "-o", output.toString());
    }

    /** One line (and the call path, if the compiler shows one), with these words; no file left. */
    private void assertOneLine(SkinkProcess process, String... words) throws IOException {
        assertNotEquals(0, process.status(), process.output());
        List<String> lines = process.output()
                .lines()
                .filter(line -> !line.startsWith("    reached from "))
                .toList();
        assertEquals(1, lines.size(), process.output());
        for (String word : words) {
            assertTrue(lines.get(0).contains(word), () -> "no \"" + word + "\" in: " + process.output());
        }
        assertNothingLeft();
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.list(output.getParent())) {
            assertEquals(List.of(), files.toList(), "something was left");
        }
    }

    @Test
    void noClassOfThatName() throws IOException {
        assertOneLine(compile(Files.createDirectories(scratch.resolve("empty"))), "Main: class-missing:", "; ");
    }

    @Test
    void supertypeOfTheMainClassIsMissing() throws IOException {
        Path classes =
                classes("class Main implements Gone { public static void main(String[] args) {} } interface Gone {}");
        Files.delete(classes.resolve("Gone.class"));
        assertOneLine(compile(classes), "Main: class-missing:", ": Gone; ");
    }

    @Test
    void noSuchClassPath() throws IOException {
        assertOneLine(compile(scratch.resolve("nowhere")), "class-path:", "nowhere", "; ");
    }

    @Test
    void classWithoutMain() throws IOException {
        assertOneLine(compile(classes("class Main { static void main() {} }")), "Main: main-missing:", "; ");
    }

    @Test
    void classFileOfANewerVersion() throws IOException {
        Path classes = classes(PROGRAM);
        byte[] bytes = Files.readAllBytes(classes.resolve("Main.class"));
        bytes[VERSION_OFFSET] = NEWER_VERSION;
        Files.write(classes.resolve("Main.class"), bytes);
        assertOneLine(compile(classes), "class-version:", NEWER_VERSION + ".0", "; ");
    }

    @Test
    void truncatedClassFile() throws IOException {
        Path classes = classes(PROGRAM);
        byte[] bytes = Files.readAllBytes(classes.resolve("Main.class"));
        Files.write(classes.resolve("Main.class"), Arrays.copyOf(bytes, bytes.length / 2));
        assertOneLine(compile(classes), "class-format:", "; ");
    }

    @Test
    void programOutsideTheSubset() throws IOException {
        Path classes = classes("class Main {\n  static void go() {\n    new java.util.Timer();\n  }\n"
                + "  public static void main(String[] args) { go(); }\n}\n");
        SkinkProcess process = compile(classes);
        assertNotEquals(0, process.status());
        assertTrue(process.output().startsWith("Main.java:3: threads: "), process.output());
        assertTrue(process.output().contains("reached from Main.main(Main.java:5)"), process.output());
        assertNothingLeft();
    }

    /** A hostile class file is taken or refused with a diagnostic; it never makes the compiler fall over. */
    @Test
    void mutatedClassFilesAreTakenOrRefused() throws IOException {
        Path classes = classes(PROGRAM);
        byte[] good = Files.readAllBytes(classes.resolve("Main.class"));
        Random random = new Random(2);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = good.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(classes.resolve("Main.class"), bytes);
            try {
                Toolchain.compileProgram(List.of(classes), "Main", output);
                Files.delete(output);
            } catch (CompileError e) {
                refused++;
                for (Diagnostic diagnostic : e.diagnostics()) {
                    assertFalse(diagnostic.text().lines().findFirst().orElse("").isBlank());
                    assertFalse(diagnostic.reason().contains("\n"), diagnostic.text());
                }
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("byte " + at + " changed, and the compiler fell over", e);
            }
            assertNothingLeft();
        }
        assertTrue(refused > MUTATIONS / 4, "only " + refused + " were refused");
    }

    @Test
    void outputFolderIsMissing() throws IOException {
        Path classes = classes(PROGRAM);
        String nowhere = scratch.resolve("missing").resolve("program").toString();
        assertOneLine(
                skink("compile", "-cp", classes.toString(), "--main", "Main", "-o", nowhere), "cannot write", nowhere);
    }

    @Test
    void imageFolderIsMissing() throws IOException {
        String nowhere = scratch.resolve("missing").resolve("image").toString();
        assertOneLine(skink("image", "-o", nowhere), "cannot write", nowhere);
    }

    /** A limit on the size of files stands for a full disk: the write fails in the middle. */
    @Test
    void noRoomForTheOutput() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh on this host");
        Path classes = classes(PROGRAM);
        List<String> limited = List.of("/bin/sh", "-c", "ulimit -f 64; exec \"$@\"", "sh");
        SkinkProcess process = SkinkProcess.run(
                limited,
                Map.of(),
                List.of("-XX:-UsePerfData"),
                List.of("compile", "-cp", classes.toString(), "--main", "Main", "-o", output.toString()));
        assertOneLine(process, "cannot write", output.toString());
    }

    @Test
    void unknownNamesAreRefused() throws IOException {
        Path classes = classes(PROGRAM);
        String cp = classes.toString();
        assertOneLine(skink("compile", "--target", "vax", "-cp", cp, "--main", "Main", "-o", output.toString()), "vax");
        assertOneLine(skink("image", "--format", "floppy", "-o", output.toString()), "floppy");
        assertOneLine(skink("bench", "nothing"), "nothing", "bench list");
        assertOneLine(skink("fuzz", "nothing"), "nothing");
    }

    private SkinkProcess withoutTools(String... arguments) throws Exception {
        return SkinkProcess.run(Map.of("PATH", scratch.toString()), List.of(), List.of(arguments));
    }

    @Test
    void missingQemuIsNamedWithTheCommandThatInstallsIt() throws Exception {
        assertOneLine(withoutTools("run", "--headless"), "QEMU is not installed", "install");
    }

    @Test
    void missingGdbAndMavenAreNamed() throws Exception {
        assertOneLine(withoutTools("debug"), "gdb is not installed", "doctor");
        assertOneLine(withoutTools("test"), "Maven is not installed", "doctor");
    }

    @Test
    void argumentsThatQemuRefusesAreItsOwnWordsInOneLine() throws Exception {
        assumeTrue(
                Programs.find(MachineSpec.DEFAULT_QEMU).isPresent(),
                MachineSpec.DEFAULT_QEMU + " is not installed on this host");
        String runs = scratch.resolve("runs").toString();
        SkinkProcess process =
                skink("run", "--headless", "--accel", "tcg", "--memory", "100000G", "--run-directory", runs);
        assertNotEquals(0, process.status(), process.output());
        assertTrue(process.output().lines().anyMatch(line -> line.startsWith("harness-fault: ")), process.output());
    }
}
