package skink.programs.conformance.library.lang;

/** {@code Float}: text, parsing, bits, comparison. */
public final class FloatMethods {
    private FloatMethods() {}

    public static void main(String[] arguments) {
        float[] values = {
            0f,
            -0f,
            1f,
            -1.5f,
            3.1415927f,
            1e10f,
            1e-5f,
            Float.MAX_VALUE,
            Float.MIN_VALUE,
            Float.MIN_NORMAL,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            0.1f,
            16777216f,
            16777217f,
            1.17549435E-38f,
            33554432f,
            0.3f
        };
        for (float v : values) {
            System.out.println(v + " " + Float.toHexString(v) + " " + Float.floatToIntBits(v) + " " + Float.hashCode(v)
                    + " " + Float.isNaN(v) + Float.isInfinite(v) + Float.isFinite(v) + " " + (int) v + " " + (long) v
                    + " " + (double) v + " " + Float.compare(v, 1f));
        }
        for (String text : new String[] {
            "1",
            "-.5",
            "1e10",
            "1e-50",
            "1e50",
            "0x1.8p1",
            "NaN",
            "16777217",
            "3.4028236e38",
            "0.1",
            "1.4e-45",
            "0.7e-45"
        }) {
            System.out.println(text + " -> " + Float.parseFloat(text));
        }
        try {
            Float.parseFloat("f");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Float.intBitsToFloat(0x40490FDB) + " " + Float.max(1f, 2f) + " " + Float.min(-0f, 0f) + " "
                + Float.sum(0.1f, 0.2f) + " " + Float.valueOf("1.25").equals(1.25f));
    }
}
