package skink.programs.conformance.library.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Localised styles of dates and times in English. */
public final class LocalizedStyles {
    private LocalizedStyles() {}

    public static void main(String[] arguments) {
        LocalDateTime dt = LocalDateTime.of(2024, 2, 3, 16, 5, 6);
        for (FormatStyle style : FormatStyle.values()) {
            System.out.println(style + " "
                    + DateTimeFormatter.ofLocalizedDate(style)
                            .withLocale(Locale.US)
                            .format(dt) + " | "
                    + (style.ordinal() < 2
                            ? ""
                            : DateTimeFormatter.ofLocalizedTime(style)
                                    .withLocale(Locale.US)
                                    .format(dt))
                    + " | "
                    + DateTimeFormatter.ofLocalizedDateTime(style, FormatStyle.SHORT)
                            .withLocale(Locale.US)
                            .format(dt));
        }
        System.out.println(DayOfWeek.WEDNESDAY.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + Month.SEPTEMBER.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                + DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, h:mm a", Locale.ENGLISH)
                        .format(dt) + " "
                + LocalDate.parse(
                        "Saturday, 3 February 2024", DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH))
                + " " + DateTimeFormatter.ofPattern("MMM", Locale.ROOT).format(dt));
    }
}
