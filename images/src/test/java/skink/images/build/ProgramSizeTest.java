package skink.images.build;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
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
    @CsvSource({"skink.servers.sched.Scheduler, 75000", "skink.servers.vfs.FileServer, 90000"})
    void codeOfAServerFitsItsLimit(String server, long limitBytes) {
        long bytes = Pipeline.compile(Toolchain.program(
                        Target.SKINK, List.of(Module.SERVERS.path()), server, CompileOptions.defaults()))
                .image()
                .sectionBytes("text");
        assertTrue(bytes <= limitBytes, () -> server + " has " + bytes + " bytes of code");
    }

    /** As they boot: what is loaded, tables for traces and collections included. */
    @ParameterizedTest
    @CsvSource({
        "tools.True, 145000",
        "tools.Hello, 155000",
        "tools.Ls, 225000",
        "tools.Ps, 210000",
        "shell.Shell, 565000"
    })
    void aProgramOfTheBootSetFitsItsLimit(String program, long limitBytes) throws IOException {
        Path elf = Toolchain.smallProcess("skink.programs." + program);
        long bytes = StrippedElf.of(Files.readAllBytes(elf)).length;
        assertTrue(bytes <= limitBytes, () -> program + " has " + bytes + " bytes");
    }
}
