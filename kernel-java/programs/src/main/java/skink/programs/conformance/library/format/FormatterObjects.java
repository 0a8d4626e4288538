package skink.programs.conformance.library.format;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Formatter;
import java.util.Locale;

/** {@code Formatter} over an {@code Appendable}, {@code printf}, {@code Formattable}. */
public final class FormatterObjects {
    private FormatterObjects() {}

    public static void main(String[] arguments) {
        StringBuilder target = new StringBuilder();
        Formatter formatter = new Formatter(target);
        formatter.format("%d-", 1).format("%s", "x");
        System.out.println(target + " " + formatter + " " + (formatter.out() == target) + " "
                + formatter.locale().equals(Locale.ROOT));
        formatter.close();
        try {
            formatter.format("late");
        } catch (java.util.FormatterClosedException e) {
            System.out.println(e);
        }
        System.out.printf("%s=%d%n", "k", 5).printf(Locale.ROOT, "%.1f%n", 2.55);
        System.out.format("%S%n", "fmt");
        java.util.Formattable money = (f, flags, width, precision) -> f.format("<%d,%d,%d>", flags, width, precision);
        System.out.printf("%s %-10.3s %S%n", money, money, money);
        System.out.println(String.format(Locale.US, "%,d", 1234567)
                + String.format((Locale) null, "%,d", 7654321)
                + String.format(Locale.ENGLISH, "%.2f", 1.005));
        StringWriter text = new StringWriter();
        new PrintWriter(text, true).printf("%5d|", 3).format("%o", 9).flush();
        System.out.println(text);
    }
}
