package skink.programs.conformance.ch03lexical;

/** 3.10.2: floating-point literals, decimal and hexadecimal, rounded to nearest. */
public final class FloatingLiterals {
    private FloatingLiterals() {}

    public static void main(String[] args) {
        System.out.println(1. + " " + .5 + " " + 1e3 + " " + 1E-3 + " " + 1f + " " + 1d + " " + 0x1p3 + " " + 0x.8p1f + " " + 0x1.8p-1 + " " + 1_0.0_1e1_0);
        System.out.println(3.4028235e38f + " " + 1.4e-45f + " " + 1.7976931348623157e308 + " " + 4.9e-324 + " " + 0x1.fffffeP+127f + " " + 0x0.000002P-126f);
        System.out.println(0.1f + " " + 0.1 + " " + (double) 0.1f + " " + 16777217f + " " + 9007199254740993.0 + " " + 1e23 + " " + 2.2250738585072012e-308 + " " + 0.3 + " " + 100.0 / 3);
        System.out.println(1.0e7 + " " + 9999999.999 + " " + 1.0e-3 + " " + 9.99e-4 + " " + 123456789f + " " + 1e10f + " " + 0.001f + " " + 2e-3 + " " + 1.0E22 + " " + 2.0E-44f);
        System.out.println(Double.toHexString(0.1) + " " + Float.toHexString(0.1f) + " " + Double.toHexString(4.9e-324) + " " + 0x1.0000000000001p0);
    }
}
