package skink.images.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compile --why}: one clear text for whatever is in the program, and near names for what is not. */
class WhyTest {
    private static final String PROGRAM =
            """
            class Main {
                static class Held {}
                static class Holder { static final Object[] HELD = {new Held()}; }
                static final long LATE = System.nanoTime();
                static void useHeld() { System.out.println(Holder.HELD.length); }
                public static void main(String[] args) {
                    useHeld();
                    if (args.length > 99) { new Thread(() -> {}).start(); }
                }
            }
            """;

    @TempDir
    private Path scratch;

    private String classes;

    @BeforeEach
    void compileProgram() throws IOException {
        classes = CommandLineRun.javac(scratch.resolve("classes"), PROGRAM);
    }

    private List<String> why(int status, String name) {
        SkinkProcess process = CommandLineRun.skink("compile", "-cp", classes, "--main", "Main", "--why", name);
        assertEquals(status, process.status(), process.output());
        return process.output().lines().toList();
    }

    @Test
    void methodHasItsCallPathDownToTheRoot() {
        assertEquals(
                List.of("Main.useHeld()V can run", "    called at Main.main(Main.java:7)", "    Main.main is a root"),
                why(0, "useHeld"));
    }

    @Test
    void objectOfTheImageIsTracedToAStaticField() {
        assertEquals(
                List.of(
                        "Main$Held: objects of it exist",
                        "    in the image: static field Main$Holder.HELD > java.lang.Object[] > Main$Held",
                        "    which is accessed at Main.useHeld(Main.java:5)",
                        "    called at Main.main(Main.java:7)"),
                why(0, "Main.Held").subList(0, 4));
    }

    @Test
    void initialiserThatWaitsForRunTimeSaysWhy() {
        List<String> lines = why(0, "Main");
        assertTrue(lines.contains("    initialised when the program runs"), lines.toString());
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.contains("not at build time, since") && line.contains("Main.java:4")),
                lines.toString());
    }

    /** A program that breaks a rule can be asked all the same: that is when the question comes up. */
    @Test
    void programOutsideTheSubsetIsExplainedToo() {
        assertEquals("    made at Main.main(Main.java:8)", why(0, "Thread").get(1));
    }

    @Test
    void unknownNamesGetNearOnes() {
        assertEquals(
                List.of(
                        "useHold is not in the program: nothing that can run uses it",
                        "    what the program has: Main.useHeld"),
                why(1, "useHold"));
    }
}
