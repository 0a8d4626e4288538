package skink.runtime.math;

/** The IEEE 754 remainder: x - n·y, where n is the integer nearest to x/y, the even one of two. */
public final class Remainder {
    private Remainder() {}

    public static double ieee(double x, double y) {
        double divisor = Math.abs(y);
        if (Double.isNaN(y) || divisor == 0 || !(Math.abs(x) <= Double.MAX_VALUE)) {
            return Double.NaN;
        }
        if (divisor > Double.MAX_VALUE) {
            return x;
        }
        // Modulo 2y the parity of the quotient is kept.
        double rest = Math.abs(divisor <= Double.MAX_VALUE / 2 ? x % (2 * divisor) : x);
        double over = rest - divisor;
        boolean moreThanHalf = divisor < 0x1p-1021 ? rest + rest > divisor : rest > divisor / 2;
        if (moreThanHalf) {
            rest = over;
            boolean again = divisor < 0x1p-1021 ? rest + rest >= divisor : rest >= divisor / 2;
            if (again) {
                rest -= divisor;
            }
        }
        boolean negative = Double.doubleToRawLongBits(x) < 0;
        return negative ? -rest : rest;
    }
}
