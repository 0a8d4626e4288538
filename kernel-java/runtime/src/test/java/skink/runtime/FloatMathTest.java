package skink.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Remainders and conversions against HotSpot's own operators, bit for bit. */
class FloatMathTest {
    private static final double[] CORNERS = {
        0.0,
        -0.0,
        1,
        -1,
        0.1,
        3,
        1e10,
        1e300,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        2147483647.5,
        -2147483648.5,
        9.223372036854775E18,
        -9.223372036854775808E18,
        4.5e15,
        0x1.fffffffffffffp-1022
    };

    private static void compare(double x, double y) {
        assertEquals(x % y, FloatMath.remainder(x, y), () -> x + " % " + y);
        float f = (float) x;
        float g = (float) y;
        assertEquals(f % g, FloatMath.remainder(f, g), () -> f + " % " + g);
        assertEquals((long) x, FloatMath.toLong(x), () -> "(long) " + x);
        assertEquals((long) f, FloatMath.toLong(f), () -> "(long) " + f);
    }

    @Test
    void corners() {
        for (double x : CORNERS) {
            for (double y : CORNERS) {
                compare(x, y);
            }
        }
    }

    @Test
    void randomBits() {
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            compare(x, Double.longBitsToDouble(random.nextLong()));
            compare(random.nextGaussian() * 1e6, random.nextGaussian());
        }
    }
}
