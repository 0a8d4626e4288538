package skink.images.ontarget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import skink.abi.test.DebugExit;
import skink.compiler.driver.CompileListener;
import skink.compiler.driver.CompileOptions;
import skink.harness.cli.ImageSource;
import skink.harness.exec.GuestProgram;
import skink.harness.exec.GuestSession;
import skink.harness.machine.MachineSpec;
import skink.images.build.ExecImage;
import skink.images.build.Target;
import skink.images.build.Toolchain;

/** A program of a user as a process of the system: what it is given, what it gives, and how it ends. */
class ExecTest {
    private static final String FILE = "bin/subject";
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private static Path scratch;

    private static ImageSource.BootImage image;

    @BeforeAll
    static void prepare() throws IOException {
        KernelUnderTest.needsQemu();
        Path source = scratch.resolve("Subject.java");
        try (InputStream in = ExecTest.class.getResourceAsStream("/exec/Subject.java")) {
            Files.copy(in, source);
        }
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "--release", "17", "-g", "-d", scratch.toString(), source.toString());
        assertEquals(0, status, "the test's own program does not compile");
        Path elf = scratch.resolve("subject.elf");
        Toolchain.compileProgram(
                Toolchain.program(Target.SKINK, List.of(scratch), "Subject", CompileOptions.defaults()),
                elf,
                CompileListener.NONE);
        image = ExecImage.of(Map.of(FILE, elf), scratch);
    }

    private static GuestSession boot(int cpus, String mode) throws IOException {
        MachineSpec machine = KernelUnderTest.machine(cpus, mode)
                .plusKernelArgument("run=exec")
                .withMemoryMegabytes(256)
                .withModules(image.modules());
        return GuestSession.boot(machine, Files.createDirectories(scratch.resolve(cpus + mode)));
    }

    /** What a program has done. */
    private record Done(int status, byte[] bytes, String errors) {
        static Done of(GuestSession guest, byte[] input, String... arguments) throws Exception {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            int status = guest.run(GuestProgram.of("/" + FILE)
                    .withArguments(Stream.of(arguments)
                            .map(argument -> argument.getBytes(StandardCharsets.UTF_8))
                            .toList())
                    .reading(new ByteArrayInputStream(input))
                    .writing(output, errors));
            return new Done(status, output.toByteArray(), errors.toString(StandardCharsets.UTF_8));
        }

        String output() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private interface Claim {
        void check(GuestSession guest) throws Exception;
    }

    private static final Map<String, Claim> CLAIMS = Map.ofEntries(
            Map.entry("argumentsKeepTheirBytes", ExecTest::arguments),
            Map.entry("statusIsThePrograms", ExecTest::status),
            Map.entry("inputGoesThroughAndBack", ExecTest::echo),
            Map.entry("emptyInputEnds", ExecTest::emptyInput),
            Map.entry("outputAndErrorsAreTwo", ExecTest::bothStreams),
            Map.entry("promptIsShownBeforeTheAnswer", ExecTest::prompt),
            Map.entry("uncaughtExceptionLeavesItsTrace", ExecTest::uncaught),
            Map.entry("exitEndsInTheMiddle", ExecTest::exitInTheMiddle),
            Map.entry("recursionWithoutEndIsAnError", ExecTest::recursion),
            Map.entry("memoryWithoutEndIsAnError", ExecTest::memory),
            Map.entry("faultsAreExceptions", ExecTest::faults),
            Map.entry("whatDoesNotExistIsNotRun", ExecTest::notFound));

    @TestFactory
    Stream<DynamicTest> programsOfUsers() {
        return IntStream.of(1, 4).boxed().flatMap(cpus -> Stream.of("", "race").flatMap(mode -> tests(cpus, mode)));
    }

    @TestFactory
    Stream<DynamicTest> mebibyteGoesThroughAndBack() {
        return Stream.of(1, 4)
                .map(cpus -> DynamicTest.dynamicTest("on " + cpus + " CPUs", () -> {
                    try (GuestSession guest = boot(cpus, "")) {
                        echo(guest, MEBIBYTE);
                    }
                }));
    }

    /** All claims in one guest, which at last ends by itself. */
    private static Stream<DynamicTest> tests(int cpus, String mode) {
        String where = " on " + cpus + " CPUs " + mode;
        List<GuestSession> guest = new ArrayList<>();
        Stream<DynamicTest> boots =
                Stream.of(DynamicTest.dynamicTest("boots" + where, () -> guest.add(boot(cpus, mode))));
        Stream<DynamicTest> claims = CLAIMS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(claim -> DynamicTest.dynamicTest(
                        claim.getKey() + where, () -> claim.getValue().check(guest.get(0))));
        Stream<DynamicTest> ends = Stream.of(DynamicTest.dynamicTest("ends" + where, () -> {
            try (GuestSession last = guest.get(0)) {
                assertEquals(DebugExit.PASS_STATUS, last.end(30).status());
            }
        }));
        return Stream.of(boots, claims, ends).flatMap(tests -> tests);
    }

    private static void arguments(GuestSession guest) throws Exception {
        Done done = Done.of(guest, new byte[0], "arguments", "", "a b", "é€\ud83d\ude00\u0010", "@x", "--");
        assertEquals(
                "61 72 67 75 6d 65 6e 74 73 \n\n61 20 62 \nc3 a9 e2 82 ac f0 9f 98 80 10 \n40 78 \n2d 2d \n",
                done.output());
        String[] many = IntStream.range(0, 5000)
                .mapToObj(i -> i == 0 ? "arguments" : "a" + i)
                .toArray(String[]::new);
        assertEquals(5000, Done.of(guest, new byte[0], many).output().lines().count());
    }

    private static void status(GuestSession guest) throws Exception {
        for (int status : new int[] {0, 1, 3, 255}) {
            assertEquals(status, Done.of(guest, new byte[0], "status", String.valueOf(status)).status);
        }
        assertEquals(255, Done.of(guest, new byte[0], "status", "-1").status);
    }

    private static void echo(GuestSession guest) throws Exception {
        echo(guest, MEBIBYTE / 16);
    }

    private static void echo(GuestSession guest, int bytes) throws Exception {
        byte[] input = new byte[bytes];
        new Random(1).nextBytes(input);
        Done done = Done.of(guest, input, "echo");
        CRC32 sum = new CRC32();
        sum.update(input);
        assertEquals(Long.toHexString(sum.getValue()) + "\n", done.errors);
        assertArrayEquals(input, done.bytes);
    }

    private static void emptyInput(GuestSession guest) throws Exception {
        assertEquals("0\n", Done.of(guest, new byte[0], "read-all").output());
        assertEquals("", Done.of(guest, new byte[0], "echo").output());
    }

    private static void bothStreams(GuestSession guest) throws Exception {
        Done done = Done.of(guest, new byte[0], "both-streams");
        assertEquals("out 0\nout 1\nout 2\nout 3\nout 4\nno end of line", done.output());
        assertEquals("err 0\nerr 1\nerr 2\nerr 3\nerr 4\n", done.errors);
        assertEquals(0, done.status);
    }

    private static void prompt(GuestSession guest) throws Exception {
        Done done = Done.of(guest, "you\n".getBytes(StandardCharsets.UTF_8), "prompt");
        assertEquals("name? Hello, you\n", done.output());
    }

    private static void uncaught(GuestSession guest) throws Exception {
        Done done = Done.of(guest, new byte[0], "uncaught");
        assertEquals(1, done.status);
        List<String> lines = done.errors.lines().toList();
        assertEquals("Exception in thread \"main\" java.lang.IllegalStateException: nobody catches this", lines.get(0));
        assertTrue(lines.get(1).matches("\tat Subject.main\\(Subject.java:\\d+\\)"), done.errors);
        assertEquals("Caused by: java.io.IOException: because", lines.get(2));
    }

    private static void exitInTheMiddle(GuestSession guest) throws Exception {
        Done done = Done.of(guest, new byte[0], "exit-in-the-middle");
        assertEquals("before ", done.output());
        assertEquals(5, done.status);
    }

    private static void recursion(GuestSession guest) throws Exception {
        Done done = Done.of(guest, new byte[0], "recursion");
        assertEquals(1, done.status);
        List<String> lines = done.errors.lines().toList();
        assertEquals("Exception in thread \"main\" java.lang.StackOverflowError", lines.get(0));
        assertTrue(lines.get(9).matches("\tat Subject.recurse\\(Subject.java:\\d+\\)"), done.errors);
        assertEquals(
                "deep\ndeep\ndeep\n",
                Done.of(guest, new byte[0], "recursion-caught").output());
    }

    private static void memory(GuestSession guest) throws Exception {
        Done done = Done.of(guest, new byte[0], "memory");
        assertEquals(1, done.status);
        assertTrue(done.errors.startsWith("Exception in thread \"main\" java.lang.OutOfMemoryError"), done.errors);
        assertEquals(
                "much\nmuch\nmuch\n",
                Done.of(guest, new byte[0], "memory-caught").output());
    }

    private static void faults(GuestSession guest) throws Exception {
        Done division = Done.of(guest, new byte[0], "division");
        assertEquals(1, division.status);
        assertTrue(
                division.errors.startsWith(
                        "Exception in thread \"main\" java.lang.ArithmeticException: / by zero\n\tat Subject.main("),
                division.errors);
        Done reference = Done.of(guest, new byte[0], "null");
        assertEquals(1, reference.status);
        assertTrue(
                reference.errors.startsWith(
                        "Exception in thread \"main\" java.lang.NullPointerException\n\tat Subject.main("),
                reference.errors);
    }

    private static void notFound(GuestSession guest) throws Exception {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = guest.run(GuestProgram.of("/bin/nothing").writing(new ByteArrayOutputStream(), errors));
        assertEquals(127, status);
        assertEquals("skink: there is no program /bin/nothing\n", errors.toString(StandardCharsets.UTF_8));
    }
}
