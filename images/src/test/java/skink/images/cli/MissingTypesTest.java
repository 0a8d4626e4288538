package skink.images.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class that is only named, never used, needs no class file, as on HotSpot. */
class MissingTypesTest {
    private static final String PROGRAM =
            """
            public class Main {
                static class Absent {}
                private Absent field;
                static Absent find(Absent[] all) { return all.length == 0 ? null : all[0]; }
                static Absent[] none() { return null; }
                public static void main(String[] args) {
                    Object found = args.length == 0 ? null : find(none());
                    System.out.println(found + " " + new Main().field);
                }
            }
            """;

    @TempDir
    private Path scratch;

    @Test
    void typesOfFieldsAndResultsMayBeMissing() throws Exception {
        String classes = CommandLineRun.javac(scratch.resolve("classes"), PROGRAM);
        Files.delete(Path.of(classes, "Main$Absent.class"));
        Path output = scratch.resolve("program");
        SkinkProcess compiled =
                CommandLineRun.skink("compile", "-cp", classes, "--main", "Main", "-o", output.toString());
        assertEquals(0, compiled.status(), compiled.output());
        Process process = new ProcessBuilder(output.toString()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertEquals("null null\n", printed);
    }
}
