package skink.images.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.driver.CompileOptions;
import skink.images.build.GuestClasses;
import skink.images.build.Toolchain;

/** Every feature program does on {@code linux-i386} what it does on HotSpot: output, errors, exit status. */
class FeatureProgramsTest {
    private static final String PACKAGE = "skink.programs.features.";
    private static final int MIN_PROGRAMS = 80;
    private static final int TIMEOUT_SECONDS = 60;
    /** Ends the virtual machine, fills its heap, or prints a trace that must be the same to the last character. */
    private static final Set<String> IN_OWN_JVM =
            Set.of("ExitStatus", "OutOfMemory", "UncaughtExceptionTrace", "UncaughtWithCause", "UncaughtArithmetic");
    /** Collecting at every allocation takes minutes with so much alive. */
    private static final Set<String> NOT_STRESSED = Set.of("HeapGrowth", "OutOfMemory");

    private record Result(String output, String errors, int status) {}

    @TempDir
    static Path scratch;

    private static Path classes;
    private static List<String> programs;
    private static Path executable;

    /** One executable holds all programs; its argument says which one runs. */
    @BeforeAll
    static void compile() throws IOException {
        classes = GuestClasses.Module.PROGRAMS.path();
        try (Stream<Path> files = Files.list(classes.resolve(PACKAGE.replace('.', '/')))) {
            programs = files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".class") && !n.contains("$") && !n.startsWith("package-info"))
                    .map(n -> n.substring(0, n.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
        String cases = programs.stream()
                .map(p -> "case \"" + p + "\": " + PACKAGE + p + ".main(new String[0]); break;\n")
                .collect(Collectors.joining());
        Path source = scratch.resolve("Dispatch.java");
        Files.writeString(
                source,
                "public class Dispatch { public static void main(String[] args) throws Exception {\nswitch (args[0]) {\n"
                        + cases + "default: System.out.println(\"no such program\");\n} } }\n");
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "-cp", classes.toString(), "-d", scratch.toString(), source.toString());
        assertEquals(0, status, "the dispatcher does not compile");
        executable = scratch.resolve("features");
        Toolchain.compileProgram(List.of(scratch, classes), "Dispatch", executable, CompileOptions.defaults());
    }

    @Test
    void compiledProgramsDoWhatHotSpotDoes() throws Exception {
        assertTrue(programs.size() >= MIN_PROGRAMS, () -> "only " + programs.size() + " programs in " + classes);
        List<String> differences = new ArrayList<>();
        for (String program : programs) {
            Result expected = IN_OWN_JVM.contains(program) ? inOwnJvm(program) : inThisJvm(program);
            if (!expected.equals(compiled(program, false))) {
                differences.add(program);
            }
        }
        assertEquals(List.of(), differences);
    }

    @Test
    @Tag("nightly")
    void collectingAtEveryAllocationChangesNothing() throws Exception {
        List<String> differences = new ArrayList<>();
        for (String program : programs) {
            if (!NOT_STRESSED.contains(program) && !compiled(program, false).equals(compiled(program, true))) {
                differences.add(program);
            }
        }
        assertEquals(List.of(), differences);
    }

    private static Result compiled(String program, boolean stress) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(executable.toString(), program);
        builder.environment().put("SKINK_GC", stress ? "stress" : "");
        return run(builder);
    }

    private static Result inOwnJvm(String program) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = scratch + File.pathSeparator + classes;
        return run(new ProcessBuilder(
                java,
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                path,
                "Dispatch",
                program));
    }

    private static Result run(ProcessBuilder builder) throws Exception {
        Path output = scratch.resolve("output");
        Path errors = scratch.resolve("errors");
        Process process = builder.redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertTrue(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS), () -> builder.command() + " does not end");
        } finally {
            process.destroyForcibly();
        }
        return new Result(Files.readString(output), Files.readString(errors), process.exitValue());
    }

    private static Result inThisJvm(String program) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
                PrintStream newOut = new PrintStream(output, true, StandardCharsets.UTF_8);
                PrintStream newErr = new PrintStream(errors, true, StandardCharsets.UTF_8)) {
            System.setOut(newOut);
            System.setErr(newErr);
            loader.loadClass(PACKAGE + program)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return new Result(output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8), 0);
    }
}
