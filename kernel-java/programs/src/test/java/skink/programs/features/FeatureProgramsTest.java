package skink.programs.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The programs are fit to be compared: each runs on HotSpot, prints something, and prints the same again. */
class FeatureProgramsTest {
    private static final int MIN_PROGRAMS = 80;
    /** Ends the JVM, or fills its heap. */
    private static final Set<String> NOT_IN_THIS_JVM = Set.of("ExitStatus", "OutOfMemory", "MemoryAgain");

    private static Path classes() {
        return new File(NumberParsing.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toPath();
    }

    private static List<String> programs() throws IOException {
        Path folder = classes().resolve("skink/programs/features");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".class") && !n.contains("$") && !n.startsWith("package-info"))
                    .map(n -> n.substring(0, n.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreEnoughPrograms() throws IOException {
        assertTrue(programs().size() >= MIN_PROGRAMS, () -> "too few programs were found in " + classes());
    }

    @Test
    void everyProgramPrintsTheSameTwice() throws Exception {
        for (String program : programs()) {
            if (!NOT_IN_THIS_JVM.contains(program)) {
                String first = run(program);
                assertTrue(!first.isEmpty(), () -> program + " prints nothing");
                assertEquals(first, run(program), () -> program + " printed something else the second time");
            }
        }
    }

    /** What the program prints to standard output, and the exception that it ends with. */
    private static String run(String program) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        URL[] path = {classes().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
                PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            Class<?> type = loader.loadClass("skink.programs.features." + program);
            type.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            bytes.writeBytes(e.getCause().toString().getBytes(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
