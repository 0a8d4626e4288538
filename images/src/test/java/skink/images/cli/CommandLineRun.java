package skink.images.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import skink.compiler.driver.CompileListener;
import skink.compiler.opt.PassPlan;

/** Verbs run in this virtual machine, and the small programs that they are run on. */
final class CommandLineRun {
    private CommandLineRun() {}

    /** Status and all output of a verb, both streams. */
    static SkinkProcess skink(String... arguments) {
        return skink(PassPlan.standard(), CompileListener.NONE, arguments);
    }

    /** As {@link #skink(String...)}, with a compiler that may be at fault. */
    static SkinkProcess skink(PassPlan passes, CompileListener listener, String... arguments) {
        PrintStream savedOut = System.out;
        PrintStream savedErr = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            int status = Skink.execute(passes, listener, arguments);
            return new SkinkProcess(status, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(savedOut);
            System.setErr(savedErr);
        }
    }

    /** Compiles a class called Main with javac into {@code folder}, and gives its name back. */
    static String javac(Path folder, String source) throws IOException {
        Path file = Files.createDirectories(folder).resolve("Main.java");
        Files.writeString(file, source);
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "--release", "17", "-g", "-d", folder.toString(), file.toString());
        assertEquals(0, status, "the test's own program does not compile");
        return folder.toString();
    }
}
