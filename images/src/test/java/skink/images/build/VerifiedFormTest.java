package skink.images.build;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.compiler.driver.CompileOptions;
import skink.images.build.GuestClasses.Module;

/**
 * The form of every method is right after every pass when a program is compiled alone: a helper that it calls in one place
 * only is expanded there, which never happens when many programs are compiled together.
 */
class VerifiedFormTest {
    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"features.TableOfProducts", "features.LinkedStructures", "sizes.EmptyMain"})
    void afterEveryPass(String program) {
        long bytes = Toolchain.compileProgram(
                        List.of(Module.PROGRAMS.path()),
                        "skink.programs." + program,
                        scratch.resolve(program),
                        CompileOptions.defaults().withVerification(true))
                .image()
                .sectionBytes("text");
        assertTrue(bytes > 0);
    }
}
