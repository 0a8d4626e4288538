package skink.images.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import skink.images.differential.generator.ProgramGenerator;
import skink.images.differential.generator.SourceNode;
import skink.images.differential.generator.Support;

/** Generated programs are valid, end, repeat exactly, and a difference between engines is found and made small. */
class ProgramGeneratorTest {
    @TempDir
    Path scratch;

    private static Map<String, SourceNode> programs(int count) {
        Map<String, SourceNode> programs = new LinkedHashMap<>();
        for (int seed = 0; seed < count; seed++) {
            programs.put("p" + seed, ProgramGenerator.generate(seed));
        }
        return programs;
    }

    @Test
    void sameSeedGivesSameProgram() {
        String text = ProgramGenerator.generate(42).text();
        assertEquals(text, ProgramGenerator.generate(42).text());
        assertNotEquals(text, ProgramGenerator.generate(43).text());
    }

    @Test
    void programsCompileEndAndRepeat() {
        Batch batch = new Batch(List.of(new HotSpotEngine(), new HotSpotEngine()), scratch);
        assertEquals(new Batch.Result(List.of(), Map.of()), batch.run(programs(60)));
    }

    @Test
    void aProgramIsAlsoAFileOfItsOwn() {
        String text = Support.standalone("p7", ProgramGenerator.generate(7));
        assertEquals(Map.of(), JavaSources.compile(Map.of("p7", text), List.of(), scratch.resolve("alone")));
    }

    /** HotSpot with one fault: what shows a double loses its last digit. */
    private static final class FaultyEngine implements Engine {
        @Override
        public String name() {
            return "faulty";
        }

        @Override
        public Map<String, Behaviour> run(Path classes, List<String> packages) {
            Map<String, Behaviour> right = new HotSpotEngine().run(classes, packages);
            right.replaceAll((name, b) ->
                    new Behaviour(b.output().replaceAll("(?m)^(d -?[0-9]+).$", "$1"), b.status(), b.uncaught()));
            return right;
        }
    }

    @Test
    void differenceIsFoundAndShrunk() {
        Batch batch = new Batch(List.of(new HotSpotEngine(), new FaultyEngine()), scratch);
        Map<String, SourceNode> programs = programs(20);
        List<Batch.Difference> found = batch.run(programs).differences();
        assertFalse(found.isEmpty());
        SourceNode program = programs.get(found.get(0).packageName());
        SourceNode small = new Shrinker(Shrinker.differs(batch), 30).shrink(program);
        assertEquals(List.of(true), Shrinker.differs(batch).stillFail(List.of(small)));
        assertTrue(small.length() < program.length() / 4, small::text);
    }
}
