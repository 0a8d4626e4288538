package skink.programs.conformance.ch15expressions;

/** 8.1.1.3, 8.4.3.5: strictfp changes nothing since Java 17. */
public final strictfp class StrictfpModifier {
    private StrictfpModifier() {}

    interface Calculator {
        double run(double a, double b);
    }

    static strictfp double scaled(double a) {
        return a * 1e300 * 1e300 / 1e300;
    }

    public static void main(String[] args) {
        System.out.println(scaled(1) + " " + scaled(1e-300));
        Calculator c = (a, b) -> a / b * b - a;
        System.out.println(c.run(1, 49) + " " + c.run(1e-320, 3) + " " + c.run(Double.MAX_VALUE, 0.1));
        double denormal = 1e-310;
        System.out.println(denormal * 1e-5 + " " + denormal / 1e10 + " " + denormal * 0.5 * 2);
    }
}
