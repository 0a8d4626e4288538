package skink.programs.conformance.library.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.util.Locale;

/** {@code DecimalFormat}: patterns, rounding, symbols, parsing. */
public final class DecimalFormats {
    private DecimalFormats() {}

    public static void main(String[] arguments) {
        double[] values = {
            0, 1, -1, 0.5, 1234.5678, -98765.4321, 1e10, 0.00012, 12.345, 99.995, Double.NaN, Double.POSITIVE_INFINITY
        };
        for (String pattern : new String[] {
            "0",
            "#",
            "0.00",
            "#.##",
            "#,##0.00",
            "000000",
            "0.###E0",
            "##0.##E0",
            "0%",
            "#.#\u2030",
            "'#'0",
            "0.00;(0.00)",
            "#,##,##0",
            "\u00A4#,##0.00"
        }) {
            DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.US));
            StringBuilder line = new StringBuilder(pattern);
            for (double v : values) {
                line.append(" | ").append(format.format(v));
            }
            System.out.println(line + " | " + format.format(1234567L) + " | " + format.toPattern());
        }
        DecimalFormat f = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        for (RoundingMode mode : RoundingMode.values()) {
            if (mode != RoundingMode.UNNECESSARY) {
                f.setRoundingMode(mode);
                System.out.print(mode + " " + f.format(0.25) + " " + f.format(0.35) + " " + f.format(-0.25) + " ");
            }
        }
        System.out.println();
        f.applyPattern("#,##0.###");
        f.setMinimumFractionDigits(2);
        f.setGroupingUsed(false);
        f.setPositivePrefix("+");
        System.out.println(f.format(12345.6789) + " " + f.format(new BigDecimal("12345678901234567890.12345")) + " "
                + f.format(new BigInteger("99999999999999999999")) + " " + f.getMaximumFractionDigits() + " "
                + f.equals(f.clone()));
        DecimalFormat parser = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        ParsePosition position = new ParsePosition(2);
        System.out.println(parser.parse("x=1,234.5rest", position) + " " + position.getIndex() + " "
                + parser.parse("abc", new ParsePosition(0)));
        parser.setParseBigDecimal(true);
        System.out.println(parser.parse("1234567890123456789.5", new ParsePosition(0))
                .getClass()
                .getSimpleName());
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        System.out.println(new DecimalFormat("#,##0.00", symbols).format(1234567.891) + " " + symbols.getInfinity()
                + symbols.getNaN() + symbols.getMinusSign());
        try {
            new DecimalFormat("0.0.0");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
