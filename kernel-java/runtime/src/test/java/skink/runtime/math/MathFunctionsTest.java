package skink.runtime.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Every function against HotSpot's StrictMath, which is within one unit itself (2.5 for the hyperbolic ones). */
class MathFunctionsTest {
    private static final double[] CORNERS = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        -0.5,
        2,
        10,
        1000,
        1e22,
        -1e300,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        Math.PI,
        Math.PI / 2,
        Math.PI / 4,
        Math.E,
        0x1p-27,
        0x1p-30,
        0x1p20,
        22,
        -22,
        709.78,
        710.4,
        -745,
        0.25,
        0.35,
        1e-5,
        3.141592653589793e15
    };

    private static void compare(
            String name, DoubleUnaryOperator own, DoubleUnaryOperator reference, double from, double to) {
        for (double x : CORNERS) {
            check(name, x, own.applyAsDouble(x), reference.applyAsDouble(x));
        }
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double x = from + (to - from) * random.nextDouble();
            check(name, x, own.applyAsDouble(x), reference.applyAsDouble(x));
        }
        for (int i = 0; i < 20_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            check(name, x, own.applyAsDouble(x), reference.applyAsDouble(x));
        }
    }

    /** StrictMath promises 2.5 units for the hyperbolic functions, 1 for the others. */
    private static void check(String name, double x, double actual, double expected) {
        if (Double.isNaN(expected) || Double.isInfinite(expected) || expected == 0) {
            assertEquals(
                    Double.doubleToLongBits(expected),
                    Double.doubleToLongBits(actual),
                    () -> name + "(" + x + ") = " + actual + ", expected " + expected);
        } else {
            double units = Math.abs(actual - expected) / Math.ulp(expected);
            assertTrue(
                    units <= (name.endsWith("h") ? 3 : 1),
                    () -> name + "(" + x + ") = " + actual + ", expected " + expected);
        }
    }

    @Test
    void sineCosineTangent() {
        compare("sin", Trigonometry::sin, StrictMath::sin, -10, 10);
        compare("cos", Trigonometry::cos, StrictMath::cos, -1e6, 1e6);
        compare("tan", Trigonometry::tan, StrictMath::tan, -3e6, 3e6);
        compare("sin", Trigonometry::sin, StrictMath::sin, -0.8, 0.8);
        compare("tan", Trigonometry::tan, StrictMath::tan, -2, 2);
    }

    @Test
    void inverseFunctions() {
        compare("atan", InverseTrigonometry::atan, StrictMath::atan, -3, 3);
        compare("asin", InverseTrigonometry::asin, StrictMath::asin, -1, 1);
        compare("acos", InverseTrigonometry::acos, StrictMath::acos, -1, 1);
    }

    @Test
    void logarithms() {
        compare("log", Logarithms::log, StrictMath::log, 0, 3);
        compare("log10", Logarithms::log10, StrictMath::log10, 0, 1000);
        compare("log1p", Logarithms::log1p, StrictMath::log1p, -1, 2);
    }

    @Test
    void hyperbolicFunctions() {
        compare("expm1", Exponentials::expm1, StrictMath::expm1, -2, 2);
        compare("sinh", Exponentials::sinh, StrictMath::sinh, -3, 3);
        compare("cosh", Exponentials::cosh, StrictMath::cosh, -30, 30);
        compare("tanh", Exponentials::tanh, StrictMath::tanh, -2, 2);
    }

    @Test
    void functionsOfTwoNumbers() {
        compare2("atan2", InverseTrigonometry::atan2, StrictMath::atan2);
        compare2("IEEEremainder", Remainder::ieee, StrictMath::IEEEremainder);
    }

    private static void compare2(String name, DoubleBinaryOperator own, DoubleBinaryOperator reference) {
        for (double x : CORNERS) {
            for (double y : CORNERS) {
                check(name + " of two at " + y, x, own.applyAsDouble(x, y), reference.applyAsDouble(x, y));
            }
        }
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            double x = random.nextDouble() * 100 - 50;
            double y = random.nextDouble() * 10 - 5;
            check(name + " of two at " + y, x, own.applyAsDouble(x, y), reference.applyAsDouble(x, y));
        }
    }

    @Test
    void logarithmsOfPowersOfTenAreExact() {
        for (int n = -22; n <= 22; n++) {
            assertEquals(n, Logarithms.log10(Double.parseDouble("1e" + n)), n < 0 ? 0x1p-40 : 0);
        }
    }
}
