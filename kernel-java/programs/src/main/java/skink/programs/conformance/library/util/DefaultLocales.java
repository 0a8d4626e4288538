package skink.programs.conformance.library.util;

import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** {@code Locale.setDefault} and {@code TimeZone.setDefault}, as programs call them to print the same everywhere. */
public final class DefaultLocales {
    private DefaultLocales() {}

    public static void main(String[] arguments) {
        System.out.println(Locale.getDefault());
        Locale.setDefault(Locale.ROOT);
        System.out.println("[" + Locale.getDefault() + "] " + String.format("%.2f %,d", 1234.5, 1234567));
        Locale.setDefault(Locale.UK);
        System.out.println(Locale.getDefault() + " " + Locale.getDefault(Locale.Category.FORMAT));
        Locale.setDefault(Locale.US);
        System.out.println(String.format("%.3e", 12345.678) + " " + "TITLE".toLowerCase());
        try {
            Locale.setDefault(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        TimeZone.setDefault(TimeZone.getTimeZone("GMT+02:00"));
        System.out.println(TimeZone.getDefault().getID() + " " + new SimpleDateFormat("HH:mm").format(new Date(0)));
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.out.println(TimeZone.getDefault().getID() + " " + new SimpleDateFormat("HH:mm").format(new Date(0)));
    }
}
