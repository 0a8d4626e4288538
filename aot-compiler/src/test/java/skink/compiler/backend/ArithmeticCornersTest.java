package skink.compiler.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The corners of arithmetic, compiled and run, against HotSpot: division by constants, shifts, NaN, saturation. */
class ArithmeticCornersTest {
    private static final int[] INTS = {
        0, 1, -1, 2, 3, -7, 100, 46341, -65536, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1
    };
    private static final int[] DIVISORS = {
        1,
        -1,
        2,
        -2,
        3,
        -3,
        5,
        6,
        7,
        -7,
        9,
        10,
        11,
        13,
        25,
        64,
        -64,
        100,
        125,
        625,
        641,
        1000,
        65535,
        65537,
        1 << 30,
        Integer.MAX_VALUE,
        -Integer.MAX_VALUE,
        Integer.MIN_VALUE
    };
    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        1.5,
        -1.5,
        2147483647.0,
        2147483648.0,
        -2147483648.0,
        -2147483649.0,
        1e300,
        Double.MIN_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    private final StringBuilder text = new StringBuilder("class T {\n");
    private final List<String> names = new ArrayList<>();

    private void method(String parameters, String body) {
        String name = "m" + names.size();
        names.add(name);
        text.append("static long ")
                .append(name)
                .append('(')
                .append(parameters)
                .append(") {")
                .append(body)
                .append("}\n");
    }

    private void compare(List<Object[]> arguments) {
        String source = text.append("}\n").toString();
        HotSpot hotSpot = new HotSpot("T", source);
        for (boolean optimised : new boolean[] {false, true}) {
            JavaMethods methods = new JavaMethods("T", optimised, source);
            List<Object> expected = new ArrayList<>();
            List<String> calls = new ArrayList<>();
            for (String name : names) {
                for (Object[] values : arguments) {
                    methods.call(name, values);
                    expected.add(hotSpot.call(name, values));
                    calls.add(name + List.of(values) + " of\n" + source);
                }
            }
            List<NativeProgram.Result> results = methods.program().run();
            for (int i = 0; i < results.size(); i++) {
                assertEquals(expected.get(i), results.get(i).asLong(), calls.get(i));
            }
        }
    }

    private static List<Object[]> intPairs() {
        List<Object[]> result = new ArrayList<>();
        for (int a : INTS) {
            for (int b : new int[] {1, 31, 32, 33, 63, 64, -1}) {
                result.add(new Object[] {a, b});
            }
        }
        return result;
    }

    @Test
    void divisionByConstants() {
        for (int divisor : DIVISORS) {
            method("int a, int b", "return (long) (a / " + divisor + ") << 32 | (a % " + divisor + ") & 0xffffffffL;");
        }
        List<Object[]> arguments = new ArrayList<>();
        for (int a : INTS) {
            arguments.add(new Object[] {a, 0});
        }
        compare(arguments);
    }

    @Test
    void shiftsByAnyCount() {
        for (String op : new String[] {"<<", ">>", ">>>"}) {
            method("int a, int b", "return a " + op + " b;");
            method("int a, int b", "return (a * 0x100000001L + b) " + op + " b;");
            for (int count : new int[] {0, 1, 31, 32, 33, 63}) {
                method("int a, int b", "return (a * 0x100000001L ^ b) " + op + " " + count + ";");
            }
        }
        compare(intPairs());
    }

    @Test
    void comparisonsOfLongsAndOfNaN() {
        for (String op : new String[] {"<", "<=", ">", ">=", "==", "!="}) {
            method("int a, int b", "long x = (long) a << 31, y = (long) b << 31; return x " + op + " y ? 1 : 2;");
            method("int a, int b", "long x = a; return x " + op + " 0 ? 1 : x " + op + " 0x100000000L ? 2 : 3;");
            method(
                    "int a, int b",
                    "double x = a / (b * 0.0 - 31 * 0.0), y = b; boolean c = x " + op + " y; return c ? 1 : 2;");
            method("int a, int b", "float x = a * (0f / (b - 31)), y = b; if (!(x " + op + " y)) return 7; return 8;");
        }
        compare(intPairs());
    }

    @Test
    void conversionsSaturate() {
        method("double a, double b", "return (int) a;");
        method("double a, double b", "return (int) (float) a;");
        method("double a, double b", "return (long) (byte) a << 32 ^ (char) a ^ (short) b;");
        method("double a, double b", "return Double.doubleToRawLongBits(a == a ? (double) (int) a + -b * 0 : 1.0);");
        List<Object[]> arguments = new ArrayList<>();
        for (double a : DOUBLES) {
            arguments.add(new Object[] {a, 3.0});
        }
        compare(arguments);
    }
}
