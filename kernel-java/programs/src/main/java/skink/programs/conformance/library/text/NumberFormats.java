package skink.programs.conformance.library.text;

import java.text.NumberFormat;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;

/** {@code NumberFormat} for the root locale and English. */
public final class NumberFormats {
    private NumberFormats() {}

    public static void main(String[] arguments) throws Exception {
        for (Locale locale : List.of(Locale.ROOT, Locale.US, Locale.ENGLISH)) {
            System.out.println(locale + " " + NumberFormat.getInstance(locale).format(-1234567.8915) + " "
                    + NumberFormat.getIntegerInstance(locale).format(2.5) + " "
                    + NumberFormat.getPercentInstance(locale).format(0.256) + " "
                    + NumberFormat.getCurrencyInstance(locale).format(1234.5) + " "
                    + NumberFormat.getNumberInstance(locale).format(1_000_000L));
        }
        NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
        format.setMaximumFractionDigits(1);
        format.setMinimumIntegerDigits(3);
        System.out.println(format.format(1.25) + " " + format.format(1.35) + " " + format.parse("1,234.5") + " "
                + format.parse("77x") + " " + format.getRoundingMode());
        try {
            format.parse("x");
        } catch (ParseException e) {
            System.out.println(e.getMessage() + " " + e.getErrorOffset());
        }
    }
}
