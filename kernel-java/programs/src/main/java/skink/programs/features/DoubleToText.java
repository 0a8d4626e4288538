package skink.programs.features;

/** Shortest decimal text of floating numbers, and back. */
public final class DoubleToText {
    private DoubleToText() {}

    public static void main(String[] args) {
        double[] values = {
            0.1,
            0.2 + 0.1,
            100,
            1e7,
            12345678.9,
            1e-3,
            9.999e-4,
            1e21,
            1e22,
            2e-308,
            4.9e-324,
            1.7976931348623157e308,
            Math.PI,
            -1.0 / 3,
            123456789012345680.0
        };
        for (double value : values) {
            String text = Double.toString(value);
            System.out.println(text + " " + (Double.parseDouble(text) == value) + " " + (float) value);
        }
        System.out.println(
                Double.parseDouble("  1.5e3 ") + " " + Float.parseFloat("0x1.8p1") + " " + Double.valueOf("-.5"));
        System.out.println(
                Double.toHexString(1.1) + " " + Double.doubleToLongBits(1.1) + " " + Float.floatToIntBits(1.1f));
    }
}
