package skink.images.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated programs are valid, end, repeat exactly, and a difference between engines is found and made small. */
class ProgramGeneratorTest {
    @TempDir
    Path scratch;

    private static Map<String, SourceNode> programs(int count) {
        Map<String, SourceNode> programs = new LinkedHashMap<>();
        for (int seed = 0; seed < count; seed++) {
            programs.put("p" + seed, ProgramGenerator.generate(seed, "p" + seed));
        }
        return programs;
    }

    @Test
    void sameSeedGivesSameProgram() {
        String text = ProgramGenerator.generate(42, "p").text();
        assertEquals(text, ProgramGenerator.generate(42, "p").text());
        assertNotEquals(text, ProgramGenerator.generate(43, "p").text());
    }

    @Test
    void programsCompileEndAndRepeat() {
        Batch batch = new Batch(List.of(new HotSpotEngine(), new HotSpotEngine()), scratch);
        assertEquals(List.of(), batch.differences(programs(60)));
    }

    /** HotSpot with one fault: 'show' of a double loses its last digit. */
    private static final class FaultyEngine implements Engine {
        @Override
        public String name() {
            return "faulty";
        }

        @Override
        public Map<String, Behaviour> run(Path classes, List<String> packages) {
            Map<String, Behaviour> right = new HotSpotEngine().run(classes, packages);
            right.replaceAll((name, b) ->
                    new Behaviour(b.output().replaceAll("(?m)^(d [0-9a-f]+).$", "$1"), b.status(), b.uncaught()));
            return right;
        }
    }

    @Test
    void differenceIsFoundAndShrunk() {
        Batch batch = new Batch(List.of(new HotSpotEngine(), new FaultyEngine()), scratch);
        Map<String, SourceNode> programs = programs(20);
        Optional<Batch.Difference> found = batch.firstDifference(programs);
        assertTrue(found.isPresent());
        String name = found.get().packageName();
        SourceNode small = new Shrinker(Shrinker.differs(batch, name), 300).shrink(programs.get(name));
        assertTrue(batch.firstDifference(Map.of(name, small)).isPresent());
        assertTrue(small.text().length() < programs.get(name).text().length() * 3 / 4, small::text);
        assertFalse(small.text().isEmpty());
    }
}
