package skink.images.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.driver.CompileOptions;
import skink.harness.Programs;
import skink.harness.machine.MachineSpec;
import skink.images.build.GuestClasses.Module;
import skink.images.build.Target;

/**
 * Feature and conformance programs end the same on HotSpot and as processes of our own system: output, errors and status.
 *
 * <p>All run in one guest, from two executables, with and without assertions.
 */
class GuestProgramsTest {
    private static final String PLAIN = "bin/plain";
    private static final String ASSERTING = "bin/asserting";
    /** One in so many runs in the collector's stress mode, too. */
    private static final int STRESS_SAMPLE = 10;

    @TempDir
    private static Path scratch;

    private static List<ConformanceProgram> programs;
    private static GuestPrograms guest;

    @BeforeAll
    static void prepare() throws IOException {
        assumeTrue(
                Programs.find(MachineSpec.DEFAULT_QEMU).isPresent(),
                MachineSpec.DEFAULT_QEMU + " is not installed on this host");
        programs = Stream.concat(FeatureProgram.all().stream(), ConformanceProgram.all().stream())
                .toList();
        guest = GuestPrograms.of(
                Map.of(PLAIN, compile(false), ASSERTING, compile(true)),
                Files.createDirectories(scratch.resolve("guest")));
    }

    @AfterAll
    static void stop() {
        if (guest != null) {
            guest.close();
        }
    }

    private static Path compile(boolean assertions) {
        List<String> mainClasses = programs.stream()
                .filter(program -> program.assertions() == assertions)
                .map(ConformanceProgram::mainClass)
                .toList();
        CompileOptions options = CompileOptions.defaults().withAssertions(assertions);
        Path folder = scratch.resolve("assertions-" + assertions);
        return new BatchCompiler(folder, options, Target.SKINK).compile(Module.PROGRAMS.path(), mainClasses);
    }

    private static Ending onHotSpot(ConformanceProgram program) {
        return Ending.of(
                HotSpotProcess.run(program.mainClass(), program.arguments(), program.input(), program.assertions()));
    }

    private static Ending inGuest(ConformanceProgram program, Map<String, String> environment) {
        List<String> arguments = Stream.concat(Stream.of(program.mainClass()), program.arguments().stream())
                .toList();
        String file = "/" + (program.assertions() ? ASSERTING : PLAIN);
        return Ending.of(guest.run(file, arguments, environment, program.input()));
    }

    private static Stream<DynamicTest> tests(Stream<ConformanceProgram> chosen, Map<String, String> environment) {
        return chosen.map(program -> DynamicTest.dynamicTest(
                program.shortName(),
                () -> assertEquals(
                        onHotSpot(program).text(), inGuest(program, environment).text())));
    }

    @TestFactory
    Stream<DynamicTest> processesAgreeWithHotSpot() {
        return tests(programs.stream(), Map.of());
    }

    @TestFactory
    Stream<DynamicTest> sampleThatCollectsAtEveryAllocationAgreesWithHotSpot() {
        return tests(
                IntStream.range(0, programs.size())
                        .filter(i -> i % STRESS_SAMPLE == 0)
                        .mapToObj(programs::get),
                NativeEngine.STRESS);
    }

    @Tag("nightly")
    @TestFactory
    Stream<DynamicTest> processesThatCollectAtEveryAllocationAgreeWithHotSpot() {
        return tests(programs.stream(), NativeEngine.STRESS);
    }
}
