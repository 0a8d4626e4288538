package skink.compiler.ssa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import skink.compiler.ssa.build.GraphBuilder;
import skink.compiler.world.Profile;

/** Freshly built graphs compute what HotSpot computes. */
class DifferentialTest {
    @Test
    void builtGraphsComputeWhatHotSpotComputes() {
        Programs programs = new Programs();
        int compared = programs.compare(
                method -> GraphBuilder.build(method, programs.closed(), programs.heap(), Profile.PROGRAM));
        assertTrue(compared > 500, "only " + compared + " runs");
        assertEquals(0, programs.differences().size(), () -> String.join("\n", programs.differences()));
    }
}
