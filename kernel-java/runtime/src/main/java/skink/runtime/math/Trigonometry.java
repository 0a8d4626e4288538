package skink.runtime.math;

/**
 * Sine, cosine, tangent.
 *
 * <p>The argument is reduced to n·π/2 + r with |r| at most π/4. Up to 2²⁰ that is done by subtracting n times π/2 in three
 * pieces of 33 bits, each product exact (Cody and Waite); beyond, by multiplying with as many bits of 2/π as matter
 * (Payne and Hanek, SIGNUM Newsletter 18(1), 1983). Then Taylor's series in r.
 */
public final class Trigonometry {
    private static final double QUARTER_PI = 0x1.921fb54442d18p-1;
    private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;
    private static final double LARGE = 0x1p20;
    private static final double TINY = 0x1p-27;

    /** π/2 in three pieces of 33 bits and a rest. */
    private static final double P1 = 0x1.921fb544p+0;

    private static final double P2 = 0x1.0b4611a6p-34;
    private static final double P3 = 0x1.3198a2e0p-69;
    private static final double P4 = 0x1.b839a252049c1p-104;

    private Trigonometry() {}

    public static double sin(double x) {
        double magnitude = Math.abs(x);
        if (magnitude < TINY || !(magnitude <= Double.MAX_VALUE)) {
            return magnitude < TINY ? x : Double.NaN;
        }
        Angle angle = Angle.reduce(x);
        switch (angle.quadrant) {
            case 0:
                return sine(angle.rest).value();
            case 1:
                return cosine(angle.rest).value();
            case 2:
                return -sine(angle.rest).value();
            default:
                return -cosine(angle.rest).value();
        }
    }

    public static double cos(double x) {
        double magnitude = Math.abs(x);
        if (!(magnitude <= Double.MAX_VALUE)) {
            return Double.NaN;
        }
        Angle angle = Angle.reduce(x);
        switch (angle.quadrant) {
            case 0:
                return cosine(angle.rest).value();
            case 1:
                return -sine(angle.rest).value();
            case 2:
                return -cosine(angle.rest).value();
            default:
                return sine(angle.rest).value();
        }
    }

    public static double tan(double x) {
        double magnitude = Math.abs(x);
        if (magnitude < TINY || !(magnitude <= Double.MAX_VALUE)) {
            return magnitude < TINY ? x : Double.NaN;
        }
        Angle angle = Angle.reduce(x);
        DoubleDouble sine = sine(angle.rest);
        DoubleDouble cosine = cosine(angle.rest);
        return (angle.quadrant & 1) == 0
                ? sine.dividedBy(cosine).value()
                : -cosine.dividedBy(sine).value();
    }

    /** r - r³/3! + r⁵/5! - …, for |r| up to π/4. */
    private static DoubleDouble sine(DoubleDouble r) {
        double x = r.hi;
        double z = x * x;
        double series = -1.0 / 6
                + z
                        * (1.0 / 120
                                + z
                                        * (-1.0 / 5040
                                                + z
                                                        * (1.0 / 362_880
                                                                + z
                                                                        * (-1.0 / 39_916_800
                                                                                + z
                                                                                        * (1.0 / 6_227_020_800.0
                                                                                                + z
                                                                                                        * (-1.0
                                                                                                                        / 1_307_674_368_000.0
                                                                                                                + z
                                                                                                                        * (1.0
                                                                                                                                / 355_687_428_096_000.0)))))));
        return DoubleDouble.ofParts(x, x * z * series + r.lo * (1 - z / 2));
    }

    /** 1 - r²/2! + r⁴/4! - …, for |r| up to π/4. */
    private static DoubleDouble cosine(DoubleDouble r) {
        double x = r.hi;
        double z = x * x;
        double series = 1.0 / 24
                + z
                        * (-1.0 / 720
                                + z
                                        * (1.0 / 40_320
                                                + z
                                                        * (-1.0 / 3_628_800
                                                                + z
                                                                        * (1.0 / 479_001_600
                                                                                + z
                                                                                        * (-1.0 / 87_178_291_200.0
                                                                                                + z
                                                                                                        * (1.0
                                                                                                                / 20_922_789_888_000.0))))));
        DoubleDouble half = DoubleDouble.product(x, x).scaled(-0.5);
        DoubleDouble head = DoubleDouble.ofParts(1, half.hi);
        return DoubleDouble.ofParts(head.hi, head.lo + (half.lo + (z * z * series - x * r.lo)));
    }

    /** quadrant·π/2 + rest. */
    private static final class Angle {
        private final int quadrant;
        private final DoubleDouble rest;

        private Angle(int quadrant, DoubleDouble rest) {
            this.quadrant = quadrant & 3;
            this.rest = rest;
        }

        static Angle reduce(double x) {
            double magnitude = Math.abs(x);
            if (magnitude <= QUARTER_PI) {
                return new Angle(0, DoubleDouble.of(x));
            }
            return magnitude < LARGE ? reduceNear(x) : reduceFar(x);
        }

        private static Angle reduceNear(double x) {
            double n = Math.rint(x * TWO_OVER_PI);
            DoubleDouble rest =
                    DoubleDouble.sum(x, -n * P1).plus(-n * P2).plus(-n * P3).plus(-n * P4);
            return new Angle((int) n, rest);
        }

        private static Angle reduceFar(double x) {
            TwoOverPi product = new TwoOverPi(Math.abs(x));
            DoubleDouble rest = product.fraction().times(DoubleDouble.HALF_PI);
            return x < 0 ? new Angle(-product.quadrant(), rest.negated()) : new Angle(product.quadrant(), rest);
        }
    }
}
