package skink.images.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.driver.CompileOptions;
import skink.compiler.driver.CompileRequest;
import skink.compiler.driver.InterpretedPrograms;
import skink.compiler.driver.LinuxI386;
import skink.compiler.interp.ProgramRunner;
import skink.images.build.GuestClasses;
import skink.images.build.GuestClasses.Module;

/**
 * Every feature program prints the same and ends the same on HotSpot, in the build-time interpreter, and compiled; the
 * latter also when every allocation collects.
 */
class FeatureProgramsTest {
    private static final String PACKAGE = FeatureProgram.PACKAGE;
    private static final int FEWEST_PROGRAMS = 80;
    private static final long FUEL = 500_000_000;
    /** The interpreter has no heap of its own that these programs could fill, or that would clear references. */
    private static final Set<String> NEED_A_HEAP = Set.of(
            PACKAGE + ".FullHeapOfSmallObjects",
            PACKAGE + ".DeepLists",
            PACKAGE + ".HeapShrinks",
            PACKAGE + ".LargeArrays",
            PACKAGE + ".MemoryAgain",
            PACKAGE + ".WeaklyReferred");

    @TempDir
    private static Path scratch;

    private static Path executable;
    private static InterpretedPrograms interpreted;
    private static final Map<String, Ending> EXPECTED = new HashMap<>();

    @BeforeAll
    static void prepare() throws IOException {
        Path classes = Module.PROGRAMS.path();
        executable = new BatchCompiler(scratch, CompileOptions.defaults()).compile(classes, programs());
        interpreted = new InterpretedPrograms(new CompileRequest(
                new LinuxI386(), List.of(classes), GuestClasses.base(), null, CompileOptions.defaults()));
    }

    @AfterAll
    static void close() {
        if (interpreted != null) {
            interpreted.close();
        }
    }

    private static List<String> programs() throws IOException {
        return FeatureProgram.names();
    }

    private static Ending expected(String program) {
        return EXPECTED.computeIfAbsent(program, name -> Ending.of(HotSpotProcess.run(name, List.of(), "", false)));
    }

    @Test
    void thereAreEnoughPrograms() throws IOException {
        assertTrue(programs().size() >= FEWEST_PROGRAMS, () -> "too few programs in " + Module.PROGRAMS.path());
    }

    @TestFactory
    Stream<DynamicTest> interpreterAgreesWithHotSpot() throws IOException {
        return tests(programs().stream().filter(program -> !NEED_A_HEAP.contains(program)), program -> {
            ProgramRunner.Result result = interpreted.run(program, List.of(), FUEL);
            return new ProgramProcess(
                    new String(result.output(), StandardCharsets.UTF_8),
                    new String(result.errors(), StandardCharsets.UTF_8),
                    result.status());
        });
    }

    @TestFactory
    Stream<DynamicTest> compiledCodeAgreesWithHotSpot() throws IOException {
        return tests(
                programs().stream(), program -> ProgramProcess.run(List.of(executable.toString(), program), Map.of()));
    }

    @TestFactory
    Stream<DynamicTest> compiledCodeThatCollectsAtEveryAllocationAgreesWithHotSpot() throws IOException {
        return tests(
                programs().stream(),
                program -> ProgramProcess.run(List.of(executable.toString(), program), NativeEngine.STRESS));
    }

    private interface Runner {
        ProgramProcess run(String program);
    }

    private static Stream<DynamicTest> tests(Stream<String> programs, Runner runner) {
        return programs.map(program -> DynamicTest.dynamicTest(
                program.substring(PACKAGE.length() + 1),
                () -> assertEquals(
                        expected(program).text(), Ending.of(runner.run(program)).text())));
    }
}
