package skink.programs.conformance.ch15expressions;

/** 15.20, 15.21: comparisons with NaN and signed zeros, in conditions, values and loops. */
public final class FloatingComparison {
    private FloatingComparison() {}

    private static String bits(boolean... values) {
        StringBuilder b = new StringBuilder();
        for (boolean v : values) {
            b.append(v ? '1' : '0');
        }
        return b.toString();
    }

    private static String branches(double a, double b) {
        String s = "";
        if (a < b) {
            s += "lt ";
        }
        if (!(a < b)) {
            s += "nlt ";
        }
        if (a <= b) {
            s += "le ";
        }
        if (!(a <= b)) {
            s += "nle ";
        }
        if (a > b) {
            s += "gt ";
        } else {
            s += "ngt ";
        }
        if (a >= b) {
            s += "ge ";
        } else {
            s += "nge ";
        }
        if (a == b) {
            s += "eq ";
        }
        if (a != b) {
            s += "ne ";
        }
        return s + (a < b || a > b) + (a < b ? 1 : 2) + (a >= b ? 3 : 4);
    }

    public static void main(String[] args) {
        double[] values = {
            0.0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE
        };
        for (double a : values) {
            for (double b : values) {
                float f = (float) a;
                float g = (float) b;
                System.out.println(a + " " + b + " " + bits(a < b, a <= b, a > b, a >= b, a == b, a != b) + " "
                        + bits(f < g, f <= g, f > g, f >= g, f == g, f != g) + " " + branches(a, b) + " "
                        + Double.compare(a, b) + " "
                        + Math.min(a, b) + " " + Math.max(f, g) + " "
                        + Double.valueOf(a).equals(b));
            }
        }
        double x = Double.NaN;
        int loops = 0;
        while (!(x > 0) && loops < 3) {
            loops++;
        }
        do {
            loops++;
        } while (x <= 0);
        for (double d = 0; d != 1 && loops < 20; d += 0.1) {
            loops++;
        }
        System.out.println(loops + " " + (x == x) + " " + (0.1 + 0.2 == 0.3) + " " + (0.1f + 0.2f == 0.3f) + " "
                + (0.5f == 0.5) + " " + (0.1f == 0.1));
    }
}
