package skink.compiler.subset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import skink.compiler.diag.Diagnostic;
import skink.compiler.fixture.Sources;
import skink.compiler.world.Profile;

/** What the class library cannot do here is refused in the program's own line, by the rule that explains it. */
class LibraryBorderTest {
    private static final int LINE_OF_CALL = 9;

    private static final Map<String, Rule> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("new FileInputStream(\"x\")", Rule.HOST_RESOURCE);
        CALLS.put("new FileWriter(\"x\")", Rule.HOST_RESOURCE);
        CALLS.put("new File(\"x\").exists()", Rule.HOST_RESOURCE);
        CALLS.put("Files.readString(null)", Rule.HOST_RESOURCE);
        CALLS.put("Path.of(\"x\")", Rule.HOST_RESOURCE);
        CALLS.put("new Scanner(new File(\"x\"))", Rule.HOST_RESOURCE);
        CALLS.put("new java.net.Socket()", Rule.HOST_RESOURCE);
        CALLS.put("new java.net.URL(\"http://example.org\")", Rule.HOST_RESOURCE);
        CALLS.put("new ProcessBuilder(\"x\")", Rule.HOST_RESOURCE);
        CALLS.put("ProcessHandle.current()", Rule.HOST_RESOURCE);
        CALLS.put("Runtime.getRuntime().exec(\"x\")", Rule.HOST_RESOURCE);
        CALLS.put("new ScheduledThreadPoolExecutor(2)", Rule.THREADS);
        CALLS.put("new Timer()", Rule.THREADS);
        CALLS.put("new ThreadGroup(\"x\")", Rule.THREADS);
        CALLS.put("ServiceLoader.load(Runnable.class)", Rule.CLASS_LOADING);
        CALLS.put("ResourceBundle.getBundle(\"x\")", Rule.CLASS_LOADING);
        CALLS.put("ClassLoader.getSystemClassLoader()", Rule.CLASS_LOADING);
        CALLS.put("StackWalker.getInstance()", Rule.REFLECTION);
        CALLS.put("new ObjectOutputStream(System.out)", Rule.REFLECTION);
        CALLS.put("Main.class.getMethods()", Rule.REFLECTION);
        CALLS.put("Currency.getInstance(\"EUR\")", Rule.NOT_IN_LIBRARY);
        CALLS.put("java.text.Collator.getInstance()", Rule.NOT_IN_LIBRARY);
        CALLS.put("java.text.BreakIterator.getWordInstance()", Rule.NOT_IN_LIBRARY);
        CALLS.put("new java.security.SecureRandom()", Rule.NOT_IN_LIBRARY);
        CALLS.put("Locale.GERMANY", Rule.NOT_IN_LIBRARY);
        CALLS.put("Character.getName('a')", Rule.NOT_IN_LIBRARY);
    }

    @TestFactory
    Stream<DynamicTest> refusedWhereTheProgramCalls() {
        return CALLS.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    String source =
                            """
                    import java.io.*;
                    import java.nio.file.*;
                    import java.util.*;
                    import java.util.concurrent.*;
                    class Main {
                        static Object result;
                        public static void main(String[] args) throws Exception {
                            result =
                                %s;
                        }
                    }"""
                                    .formatted(e.getKey());
                    List<Diagnostic> found = RuleTest.check(Profile.PROGRAM, Sources.compile(source));
                    assertTrue(!found.isEmpty(), "not refused");
                    assertTrue(
                            found.stream()
                                    .anyMatch(d -> d.rule().equals(e.getValue().id())
                                            && d.file().equals("Main.java")
                                            && d.line() >= LINE_OF_CALL - 1),
                            () -> RuleTest.text(found));
                    assertEquals(1, found.size(), () -> RuleTest.text(found));
                }));
    }
}
