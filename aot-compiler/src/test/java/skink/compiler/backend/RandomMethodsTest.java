package skink.compiler.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random arithmetic compiled to machine code computes what HotSpot computes; every allocation passes the checker. */
class RandomMethodsTest {
    private static final Object[][] ARGUMENTS = {
        {0, 1, 2L, -3L, 1.5, -2.0},
        {-7, 1 << 20, 0x1234_5678_9ABC_DEFL, -1L, 1e18, 0.0},
        {Integer.MIN_VALUE, -1, Long.MIN_VALUE, 77L, Double.NaN, 3e9},
    };
    private static final int METHODS = 12;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void computesWhatHotSpotComputes(long seed) {
        compare(seed, false);
        compare(seed, true);
    }

    @Tag("nightly")
    @ParameterizedTest
    @ValueSource(longs = {1000, 2000, 3000, 4000})
    void manyComputeWhatHotSpotComputes(long first) {
        for (long seed = first; seed < first + 100; seed++) {
            compare(seed, seed % 2 == 0);
        }
    }

    static void compare(long seed, boolean optimised) {
        String source = new RandomMethods(seed).classText("T", METHODS);
        HotSpot hotSpot = new HotSpot("T", source);
        JavaMethods methods = new JavaMethods("T", optimised, source);
        List<String> names = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < METHODS; i++) {
            for (Object[] arguments : ARGUMENTS) {
                methods.call("m" + i, arguments);
                names.add("m" + i + " of seed " + seed + (optimised ? " optimised" : ""));
                expected.add(hotSpot.call("m" + i, arguments));
            }
        }
        List<NativeProgram.Result> results = methods.program().run();
        for (int i = 0; i < results.size(); i++) {
            assertEquals(expected.get(i), results.get(i).asLong(), names.get(i));
        }
    }
}
