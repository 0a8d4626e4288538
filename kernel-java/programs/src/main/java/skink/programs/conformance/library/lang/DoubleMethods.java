package skink.programs.conformance.library.lang;

/** {@code Double}: text, parsing, bits, comparison. */
public final class DoubleMethods {
    private DoubleMethods() {}

    public static void main(String[] arguments) {
        double[] values = {
            0.0,
            -0.0,
            1,
            -1.5,
            Math.PI,
            1e21,
            1e-7,
            123456789.125,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            0.1,
            100,
            1e7,
            9999999.999,
            2e-3,
            4.35,
            2.2250738585072014E-308
        };
        for (double v : values) {
            System.out.println(v + " " + Double.toHexString(v) + " " + Double.doubleToLongBits(v) + " "
                    + Double.hashCode(v) + " " + Double.isNaN(v) + Double.isInfinite(v) + Double.isFinite(v) + " "
                    + (int) v + " " + (long) v + " " + (float) v + " " + Double.compare(v, 0.0) + " "
                    + Double.valueOf(v).equals(0.0) + " " + Double.valueOf(v).intValue());
        }
        for (String text : new String[] {
            "1",
            "-.5",
            "1e10",
            "1E-400",
            "1e400",
            "0x1.8p1",
            "NaN",
            "-Infinity",
            " 3.25 ",
            "1d",
            "2f",
            "4.9e-324",
            "1.7976931348623159e308",
            "123456789012345678901234567890",
            "0.1e1",
            "2.2250738585072012e-308",
            "9007199254740993"
        }) {
            System.out.println(text + " -> " + Double.parseDouble(text));
        }
        for (String bad : new String[] {"", "x", "1e", "0x1", "--1", "1,5", null}) {
            try {
                System.out.println(Double.parseDouble(bad));
            } catch (NumberFormatException | NullPointerException e) {
                System.out.println(e.getClass().getSimpleName() + " " + (bad == null ? "" : e.getMessage()));
            }
        }
        System.out.println(Double.longBitsToDouble(0x3FF8000000000000L) + " " + Double.max(1, Double.NaN) + " "
                + Double.min(0.0, -0.0) + " " + Double.sum(1, 2) + " " + Double.valueOf("2.5") + " " + Double.BYTES
                + " " + Double.MAX_EXPONENT);
    }
}
