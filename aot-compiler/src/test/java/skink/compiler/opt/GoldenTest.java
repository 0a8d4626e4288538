package skink.compiler.opt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import skink.compiler.ssa.Fixture;
import skink.compiler.ssa.Graph;
import skink.compiler.ssa.GraphParser;
import skink.compiler.ssa.GraphPrinter;
import skink.compiler.ssa.Names;
import skink.compiler.ssa.TestClosedWorld;
import skink.compiler.ssa.TestHeap;
import skink.compiler.ssa.Verifier;
import skink.compiler.world.Method;
import skink.compiler.world.World;

/**
 * What each pass makes of small graphs: {@code golden/PASS/NAME.in} becomes {@code NAME.out}. For Inlining the bodies of what
 * is called follow the caller's.
 *
 * <p>{@code -Dskink.bless=true} rewrites the expected files; read the difference before it is committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    Stream<Path> inputs() throws IOException {
        List<Path> result = new ArrayList<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(f -> f.toString().endsWith(".in")).sorted().forEach(result::add);
        }
        return result.stream();
    }

    @Test
    void thereAreInputs() throws IOException {
        assertTrue(inputs().count() >= 27);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void thePassGivesWhatIsExpected(Path input) throws IOException {
        World world = Fixture.world();
        String name = input.getParent().getFileName().toString();
        List<Graph> graphs = parse(Files.readString(input), world);
        Graph graph = graphs.get(0);
        if (name.equals("Inlining")) {
            expand(graphs);
        } else {
            run(name, graph, world);
        }
        Verifier.check(graph, name);
        String actual = GraphPrinter.print(graph, String::valueOf, false);
        Path expected = Path.of(input.toString().replaceAll("\\.in$", ".out"));
        if (Boolean.getBoolean("skink.bless")) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual);
    }

    private static List<Graph> parse(String text, World world) {
        List<Graph> graphs = new ArrayList<>();
        for (String part : text.split("\n(?=graph )")) {
            if (part.contains("graph ")) {
                graphs.add(GraphParser.parse(part, Names.of(world)));
                Verifier.check(graphs.get(graphs.size() - 1), "parsing");
            }
        }
        return graphs;
    }

    /** The first graph is the caller, the others are what it may call. */
    private static void expand(List<Graph> graphs) {
        Map<Method, Graph> bodies = new LinkedHashMap<>();
        graphs.forEach(graph -> bodies.put(graph.method(), graph));
        Inlining inlining = new Inlining(bodies);
        graphs.subList(1, graphs.size()).forEach(graph -> inlining.finish(graph.method()));
        inlining.expand(graphs.get(0));
    }

    private static void run(String name, Graph graph, World world) {
        TestClosedWorld closed = new TestClosedWorld(world).instantiate("skink/compiler/ssa/Fixture");
        Pass pass = PassPipeline.late().stream()
                .map(PassPipeline.Entry::pass)
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no pass " + name));
        pass.run(graph, new PassContext(closed, new TestHeap(world)));
    }
}
