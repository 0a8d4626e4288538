package skink.images.build;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import skink.compiler.driver.CompileOptions;
import skink.compiler.driver.Pipeline;
import skink.images.build.GuestClasses.Module;

/** Programs stay small: a path from the run-time system into more of the class library shows here first. */
class ProgramSizeTest {
    @TempDir
    private Path scratch;

    @ParameterizedTest
    @CsvSource({"EmptyMain, 40000", "WordCount, 470000"})
    void codeFitsItsLimit(String program, long limitBytes) {
        long bytes = Toolchain.compileProgram(
                        List.of(Module.PROGRAMS.path()), "skink.programs.sizes." + program, scratch.resolve(program))
                .image()
                .sectionBytes("text");
        assertTrue(bytes <= limitBytes, () -> program + " has " + bytes + " bytes of code");
    }

    @ParameterizedTest
    @CsvSource({"skink.servers.sched.Scheduler, 75000"})
    void codeOfAServerFitsItsLimit(String server, long limitBytes) {
        long bytes = Pipeline.compile(Toolchain.program(
                        Target.SKINK, List.of(Module.SERVERS.path()), server, CompileOptions.defaults()))
                .image()
                .sectionBytes("text");
        assertTrue(bytes <= limitBytes, () -> server + " has " + bytes + " bytes of code");
    }
}
