package skink.compiler.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.compiler.diag.CompileError;
import skink.compiler.fixture.GuestModule;
import skink.compiler.fixture.Sources;
import skink.compiler.link.Fragment;
import skink.compiler.link.LinkLayout;
import skink.compiler.link.Linker;
import skink.compiler.link.Symbol;
import skink.compiler.subset.Rule;
import skink.compiler.world.Profile;

/** A kernel whose deepest calls do not fit its stack is refused, with the calls. */
class KernelStackTest {
    private static final String SOURCE =
            """
            package deep;

            import skink.magic.EntryPoint;
            import skink.magic.NoInline;

            public final class Entry {
                @EntryPoint("kernel_entry")
                static int enter(int a) {
                    return outer(a) + 1;
                }

                @NoInline
                private static int outer(int a) {
                    return inner(a, a + 1, a + 2, a + 3, a + 4, a + 5) * a;
                }

                @NoInline
                private static int inner(int a, int b, int c, int d, int e, int f) {
                    return leaf(a) * b + leaf(c) * d + leaf(e) * f;
                }

                @NoInline
                private static int leaf(int a) {
                    return a ^ 3;
                }
            }
            """;

    @TempDir
    Path folder;

    /** Ring 0 rules, on a machine that does nothing but start. */
    private record TestKernel(int stackBytes) implements Platform {
        @Override
        public String name() {
            return "test-kernel";
        }

        @Override
        public Profile profile() {
            return Profile.KERNEL;
        }

        @Override
        public LinkLayout layout() {
            return LinkLayout.linuxI386("kernel_entry");
        }

        @Override
        public void addRoutines(Linker linker) {
            for (String name : List.of("kernel_panic", "divide_wide")) {
                linker.section(".text").append(Fragment.of(Symbol.function(name), new byte[1], 1, List.of()));
            }
        }

        @Override
        public List<String> entryPointClasses() {
            return List.of("deep/Entry");
        }
    }

    private Compilation compile(int stackBytes) throws IOException {
        for (Map.Entry<String, byte[]> file : Sources.classFiles(
                        List.of("-cp", GuestModule.MAGIC.classes().toString()), SOURCE)
                .entrySet()) {
            Path path = folder.resolve(file.getKey() + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        List<Path> runtime = List.of(GuestModule.MAGIC.classes(), GuestModule.RUNTIME.classes());
        return Pipeline.compile(new CompileRequest(
                new TestKernel(stackBytes), List.of(folder), runtime, null, CompileOptions.defaults()));
    }

    @Test
    void deepCallsNeedTheirStack() throws IOException {
        assertTrue(compile(16 << 10).statistics().text().contains("deep.Entry.inner"));
        CompileError error = assertThrows(CompileError.class, () -> compile(256));
        assertEquals(Rule.KERNEL_STACK.id(), error.diagnostics().get(0).rule());
        assertTrue(error.getMessage().contains("deep.Entry.leaf"), error.getMessage());
    }
}
