package skink.images.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import skink.images.fuzz.ClassFileFuzz;

/** A fixed set of spoilt class files is taken or refused; the many are for {@code ./skink fuzz classfiles}. */
class ClassFileFuzzTest {
    private static final int PROGRAMS = 300;

    @TempDir
    private Path scratch;

    @Test
    void spoiltProgramsAreTakenOrRefused() {
        ClassFileFuzz fuzz = new ClassFileFuzz(scratch, System.out);
        assertEquals("[]", fuzz.run(700_000, PROGRAMS, 3).toString());
        Map<String, Integer> outcomes = fuzz.outcomes();
        assertTrue(outcomes.getOrDefault("compiled", 0) > PROGRAMS / 20, outcomes.toString());
        assertTrue(outcomes.size() > 5, "few rules were needed: " + outcomes);
    }

    /**
     * Constants of other types, calls that nothing answers, superclasses whose members have no names, NUL in names, arrays
     * as interfaces, methods that a class lacks, subroutines in initialisers, classes nested in themselves, instance
     * fields that an initialiser uses as static ones.
     */
    @ParameterizedTest
    @ValueSource(
            longs = {710_171, 710_497, 710_767, 710_842, 710_878, 711_049, 720_317, 744_879, 745_186, 745_623, 753_870})
    void whatOnceWasAFaultOfTheCompilerIsNone(long seed) {
        assertEquals(
                "[]", new ClassFileFuzz(scratch, System.out).run(seed, 1, 1).toString());
    }
}
