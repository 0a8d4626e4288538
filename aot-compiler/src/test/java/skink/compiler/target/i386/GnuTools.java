package skink.compiler.target.i386;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs the GNU binary utilities as an oracle; a test that needs a tool which is absent is skipped with its name. */
public final class GnuTools {
    private static final int TIMEOUT_SECONDS = 60;

    private GnuTools() {}

    /** Skips the running test unless all tools are installed. */
    public static void assume(String... tools) {
        for (String tool : tools) {
            boolean found = false;
            for (String directory : System.getenv().getOrDefault("PATH", "").split(":")) {
                found |= Files.isExecutable(Path.of(directory, tool));
            }
            Assumptions.assumeTrue(found, tool + " is not installed");
        }
    }

    /** The code that {@code as --32} makes of a source, before relocation. */
    public static byte[] assemble(Path directory, CharSequence source) throws IOException {
        Files.writeString(directory.resolve("in.s"), source);
        run(directory, "as", "--32", "-o", "in.o", "in.s");
        run(directory, "objcopy", "-O", "binary", "-j", ".text", "in.o", "in.bin");
        return Files.readAllBytes(directory.resolve("in.bin"));
    }

    /** Output of a command; a failure of the command is a failure of the test. */
    public static String run(Path directory, String... command) throws IOException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(List.of(command) + " takes too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(List.of(command) + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        String text = Files.readString(output);
        if (process.exitValue() != 0) {
            throw new AssertionError(List.of(command) + " failed:\n" + text);
        }
        return text;
    }
}
