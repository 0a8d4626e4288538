package skink.programs.features;

/** Exact functions of Math; the inexact ones rounded to what every library agrees on. */
public final class MathFunctions {
    private MathFunctions() {}

    private static long rounded(double value) {
        return Math.round(value * 1e9);
    }

    public static void main(String[] args) {
        for (double x = -3; x <= 3; x += 0.75) {
            System.out.println(rounded(Math.sin(x)) + " " + rounded(Math.cos(x)) + " " + rounded(Math.tan(x)));
            System.out.println(rounded(Math.exp(x)) + " " + rounded(Math.atan(x)) + " " + rounded(Math.sinh(x)));
            System.out.println(
                    rounded(Math.log(x + 4)) + " " + rounded(Math.pow(x + 4, 1.5)) + " " + rounded(Math.cbrt(x)));
            System.out.println(Math.floor(x) + " " + Math.ceil(x) + " " + Math.rint(x) + " " + Math.round(x) + " "
                    + Math.signum(x));
        }
        System.out.println(Math.log10(1000) + " " + Math.pow(2, 10) + " " + Math.hypot(3, 4) + " " + Math.atan2(0, -1));
        System.out.println(
                Math.addExact(1, 2) + " " + Math.multiplyHigh(1L << 62, 12) + " " + Math.abs(-5) + Math.max(3, 9));
        try {
            System.out.println(Math.multiplyExact(1 << 20, 1 << 20));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
}
