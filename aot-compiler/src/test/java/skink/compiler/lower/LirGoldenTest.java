package skink.compiler.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import skink.compiler.lir.BackEndPass;
import skink.compiler.lir.LirMethod;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.GraphParser;
import skink.compiler.ssa.Names;
import skink.compiler.ssa.RuntimeSources;
import skink.compiler.ssa.TestClosedWorld;
import skink.compiler.ssa.Verifier;
import skink.compiler.world.Profile;
import skink.compiler.world.World;

/**
 * What each optimisation of the back end that works before register allocation makes of small graphs:
 * {@code golden-lir/PASS/NAME.in} becomes {@code NAME.out} with no other of them.
 *
 * <p>{@code -Dskink.bless=true} rewrites the expected files; read the difference before it is committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LirGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden-lir");

    private static final String FIXTURE =
            """
            package skink.compiler.ssa;
            public class Fixture {
                static int counter;
                int i;
                long j;
                byte b;
                char c;
                Fixture next;
                public static int fixture(Fixture f, int n) { return n; }
                public static int bytes(byte[] a, int i) { return i; }
                public static int ints(int[] a, int i) { return i; }
            }
            """;

    Stream<Path> inputs() throws IOException {
        List<Path> result = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(f -> f.toString().endsWith(".in")).sorted().forEach(result::add);
        }
        return result.stream();
    }

    @Test
    void everyPassHasInputs() throws IOException {
        Set<String> withInputs = new HashSet<>();
        inputs().forEach(input -> withInputs.add(passOf(input)));
        Set<String> lowering = new HashSet<>(BackEndPass.names());
        // it looks at code that is emitted
        lowering.remove(BackEndPass.LOOP_ALIGNMENT.passName());
        assertEquals(lowering, withInputs);
    }

    private static String passOf(Path input) {
        return input.getParent().getFileName().toString();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void thePassGivesWhatIsExpected(Path input) throws IOException {
        Set<String> others = new HashSet<>(BackEndPass.names());
        others.remove(passOf(input));
        String actual = lower(input, others);
        Path expected = Path.of(input.toString().replaceAll("\\.in$", ".out"));
        if (Boolean.getBoolean("skink.bless")) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual);
        others.add(passOf(input));
        String without = lower(input, others);
        if (input.getFileName().toString().startsWith("not-")) {
            assertEquals(without, actual, "the pass must leave this as it is");
        } else {
            assertNotEquals(without, actual, "the pass is not needed for this");
        }
    }

    private static String lower(Path input, Set<String> disabled) throws IOException {
        World world = RuntimeSources.world(FIXTURE);
        Graph graph = GraphParser.parse(Files.readString(input), Names.of(world));
        Verifier.check(graph, "parsing");
        TestClosedWorld closed = new TestClosedWorld(world);
        LirMethod method =
                Lowering.run(graph, new LoweringContext(closed, Object::toString, Profile.PROGRAM, disabled));
        return method.dump();
    }
}
