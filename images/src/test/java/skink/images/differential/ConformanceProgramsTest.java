package skink.images.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
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
import skink.images.build.Toolchain;

/**
 * Every conformance program ends the same, output, errors and exit status, on HotSpot and compiled.
 *
 * <p>All programs are compiled into one executable, those with assertions into a second, while HotSpot runs them; some
 * also run with a collection at every allocation. The nightly tests do that with all, run all in the interpreter, and
 * compile each alone, where the closed world is a smaller one.
 */
class ConformanceProgramsTest {
    private static final int FEWEST_PROGRAMS = 150;
    /** One in so many runs in the collector's stress mode, too. */
    private static final int STRESS_SAMPLE = 10;

    private static final long FUEL = 500_000_000;

    @TempDir
    private static Path scratch;

    private static List<ConformanceProgram> programs;
    private static ExecutorService threads;
    private static final Map<ConformanceProgram, Future<Ending>> EXPECTED = new HashMap<>();
    private static Path plain;
    private static Path withAssertions;

    @BeforeAll
    static void prepare() throws IOException {
        programs = ConformanceProgram.all();
        threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        for (ConformanceProgram program : programs) {
            EXPECTED.put(program, threads.submit(() -> onHotSpot(program)));
        }
        plain = compile(false);
        withAssertions = compile(true);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
    }

    private static Path compile(boolean assertions) {
        List<String> mainClasses = programs.stream()
                .filter(program -> program.assertions() == assertions)
                .map(ConformanceProgram::mainClass)
                .toList();
        CompileOptions options = CompileOptions.defaults().withAssertions(assertions);
        Path folder = scratch.resolve("assertions-" + assertions);
        return new BatchCompiler(folder, options).compile(Module.PROGRAMS.path(), mainClasses);
    }

    private static Ending onHotSpot(ConformanceProgram program) {
        return Ending.of(
                HotSpotProcess.run(program.mainClass(), program.arguments(), program.input(), program.assertions()));
    }

    private static Ending compiled(ConformanceProgram program, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add((program.assertions() ? withAssertions : plain).toString());
        command.add(program.mainClass());
        command.addAll(program.arguments());
        return Ending.of(ProgramProcess.run(command, environment, program.input()));
    }

    private static Ending compiledAlone(ConformanceProgram program) throws IOException {
        Path executable = scratch.resolve("alone");
        Toolchain.compileProgram(
                List.of(Module.PROGRAMS.path()),
                program.mainClass(),
                executable,
                CompileOptions.defaults().withAssertions(program.assertions()));
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(program.arguments());
        Ending ending = Ending.of(ProgramProcess.run(command, Map.of(), program.input()));
        Files.delete(executable);
        return ending;
    }

    private interface Runner {
        Ending run(ConformanceProgram program) throws IOException;
    }

    private static Stream<DynamicTest> tests(Stream<ConformanceProgram> chosen, Runner runner) {
        return chosen.map(program -> DynamicTest.dynamicTest(
                program.shortName(),
                () -> assertEquals(
                        EXPECTED.get(program).get().text(), runner.run(program).text())));
    }

    @Test
    void thereAreEnoughProgramsAndEachPrintsSomething() throws Exception {
        assertTrue(programs.size() >= FEWEST_PROGRAMS, () -> "too few programs in " + Module.PROGRAMS.path());
        for (ConformanceProgram program : programs) {
            Ending ending = EXPECTED.get(program).get();
            assertFalse((ending.output() + ending.errors()).isEmpty(), () -> program.shortName() + " shows nothing");
        }
    }

    @TestFactory
    Stream<DynamicTest> compiledCodeAgreesWithHotSpot() {
        return tests(programs.stream(), program -> compiled(program, Map.of()));
    }

    @TestFactory
    Stream<DynamicTest> sampleThatCollectsAtEveryAllocationAgreesWithHotSpot() {
        return tests(
                IntStream.range(0, programs.size())
                        .filter(i -> i % STRESS_SAMPLE == 0)
                        .mapToObj(programs::get),
                program -> compiled(program, NativeEngine.STRESS));
    }

    @Tag("nightly")
    @TestFactory
    Stream<DynamicTest> compiledCodeThatCollectsAtEveryAllocationAgreesWithHotSpot() {
        return tests(programs.stream(), program -> compiled(program, NativeEngine.STRESS));
    }

    /** Among others nobody notices who initialises the class with {@code main}: whoever starts it does. */
    @TestFactory
    Stream<DynamicTest> mainClassIsInitialisedBeforeMain() {
        return tests(
                programs.stream().filter(program -> program.shortName().contains("MainInitialiser")),
                ConformanceProgramsTest::compiledAlone);
    }

    @Tag("nightly")
    @TestFactory
    Stream<DynamicTest> programsCompiledAloneAgreeWithHotSpot() {
        return tests(programs.stream(), ConformanceProgramsTest::compiledAlone);
    }

    @Tag("nightly")
    @TestFactory
    Stream<DynamicTest> interpreterAgreesWithHotSpot() {
        InterpretedPrograms interpreted = new InterpretedPrograms(new CompileRequest(
                new LinuxI386(),
                List.of(Module.PROGRAMS.path()),
                GuestClasses.base(),
                null,
                CompileOptions.defaults()));
        return tests(programs.stream().filter(p -> !p.assertions() && p.input().isEmpty()), program -> {
                    ProgramRunner.Result result = interpreted.run(program.mainClass(), program.arguments(), FUEL);
                    return Ending.of(new ProgramProcess(
                            new String(result.output(), StandardCharsets.UTF_8),
                            new String(result.errors(), StandardCharsets.UTF_8),
                            result.status()));
                })
                .onClose(interpreted::close);
    }
}
