package skink.programs.conformance.library.math;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** {@code BigDecimal}: scales, rounding modes, contexts, conversions. */
public final class BigDecimals {
    private BigDecimals() {}

    public static void main(String[] arguments) {
        BigDecimal a = new BigDecimal("123.4567");
        BigDecimal b = new BigDecimal("-0.089");
        System.out.println(
                a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.divide(b, 10, RoundingMode.HALF_UP) + " "
                        + a.divide(new BigDecimal("4")) + " " + a.remainder(b) + " " + a.divideToIntegralValue(b) + " "
                        + a.negate() + " " + b.abs() + " " + a.pow(3) + " " + a.scale() + " " + a.precision() + " "
                        + a.unscaledValue() + " " + b.signum() + " " + a.compareTo(b) + " " + a.max(b));
        for (RoundingMode mode : RoundingMode.values()) {
            StringBuilder line = new StringBuilder(mode.toString());
            for (String text : new String[] {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.1", "-2.5", "-5.5"}) {
                try {
                    line.append(' ').append(new BigDecimal(text).setScale(0, mode));
                } catch (ArithmeticException e) {
                    line.append(' ').append(e.getMessage());
                }
            }
            System.out.println(line);
        }
        System.out.println(new BigDecimal("1E+5").toPlainString() + " " + new BigDecimal("1E+5") + " "
                + new BigDecimal("12345E-10").toEngineeringString() + " " + new BigDecimal("1.500").stripTrailingZeros()
                + " " + new BigDecimal("1.0").equals(new BigDecimal("1.00")) + " " + new BigDecimal("1.0").hashCode()
                + " " + new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + BigDecimal.valueOf(125, 2) + " "
                + new BigDecimal("0E-10") + " " + new BigDecimal("100").movePointLeft(4) + " " + a.movePointRight(2)
                + " " + a.scaleByPowerOfTen(3) + " " + a.ulp());
        MathContext context = new MathContext(5, RoundingMode.HALF_EVEN);
        System.out.println(a.round(context) + " " + BigDecimal.ONE.divide(new BigDecimal(3), MathContext.DECIMAL64)
                + " " + new BigDecimal(2).sqrt(MathContext.DECIMAL128) + " " + a.multiply(a, context) + " " + context
                + " " + MathContext.UNLIMITED + " " + new BigDecimal("123456789.987654321", context) + " "
                + a.plus(context) + " " + Arrays.toString(a.divideAndRemainder(b)));
        System.out.println(a.intValue() + " " + a.longValue() + " " + a.doubleValue() + " " + a.floatValue() + " "
                + a.toBigInteger() + " " + new BigDecimal("1e400").doubleValue() + " "
                + new BigDecimal("123456789012345678901234567890.123").multiply(new BigDecimal("987654321.5")));
        for (Runnable bad : List.<Runnable>of(
                () -> BigDecimal.ONE.divide(new BigDecimal(3)),
                () -> a.divide(BigDecimal.ZERO),
                () -> a.intValueExact(),
                () -> new BigDecimal("1.2.3"),
                () -> new BigDecimal(Double.NaN),
                () -> a.setScale(1),
                () -> b.sqrt(MathContext.DECIMAL32),
                () -> new BigDecimal("1e99").longValueExact())) {
            try {
                bad.run();
            } catch (RuntimeException e) {
                System.out.println(e);
            }
        }
    }
}
