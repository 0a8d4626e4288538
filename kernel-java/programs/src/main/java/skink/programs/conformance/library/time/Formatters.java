package skink.programs.conformance.library.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** {@code DateTimeFormatter}: ISO forms, patterns, parsing, builders. */
public final class Formatters {
    private Formatters() {}

    public static void main(String[] arguments) {
        LocalDateTime dt = LocalDateTime.of(2024, 2, 3, 4, 5, 6, 70_000_000);
        System.out.println(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(dt) + " "
                + DateTimeFormatter.ISO_DATE.format(dt) + " " + DateTimeFormatter.BASIC_ISO_DATE.format(dt) + " "
                + DateTimeFormatter.ISO_ORDINAL_DATE.format(dt) + " " + DateTimeFormatter.ISO_WEEK_DATE.format(dt) + " "
                + DateTimeFormatter.ISO_TIME.format(dt) + " "
                + DateTimeFormatter.ISO_INSTANT.format(dt.toInstant(ZoneOffset.UTC)) + " "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(dt.atOffset(ZoneOffset.UTC)));
        for (String pattern : new String[] {
            "yyyy-MM-dd HH:mm:ss.SSS",
            "dd.MM.yy",
            "h:mm a",
            "EEE, d MMM yyyy",
            "EEEE MMMM",
            "D",
            "uuuu/MM/dd'T'kk",
            "QQQ w",
            "e",
            "n",
            "A",
            "[HH]",
            "MMMMM EEEEE",
            "SSSSSS",
            "yyyyMMddHHmmss",
            "G"
        }) {
            try {
                System.out.println(pattern + " -> "
                        + DateTimeFormatter.ofPattern(pattern, Locale.US).format(dt));
            } catch (RuntimeException e) {
                System.out.println(pattern + " -> " + e);
            }
        }
        System.out.println(LocalDate.parse("03/02/2024", DateTimeFormatter.ofPattern("dd/MM/yyyy")) + " "
                + LocalDateTime.parse("2024-02-03 04:05", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")) + " "
                + LocalTime.parse("04:05 PM", DateTimeFormatter.ofPattern("hh:mm a", Locale.US)) + " "
                + LocalDate.parse("Feb 3, 2024", DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US)) + " "
                + OffsetDateTime.parse("2024-02-03T04:05:06+01:00", DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .getOffset() + " " + YearMonth.parse("02/2024", DateTimeFormatter.ofPattern("MM/yyyy")));
        DateTimeFormatter built = new DateTimeFormatterBuilder()
                .appendLiteral("T-")
                .appendValue(ChronoField.YEAR, 4)
                .appendLiteral('/')
                .appendPattern("MM")
                .optionalStart()
                .appendLiteral('/')
                .appendValue(ChronoField.DAY_OF_MONTH, 1, 2, SignStyle.NOT_NEGATIVE)
                .optionalEnd()
                .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                .toFormatter(Locale.ROOT);
        System.out.println(built.format(dt) + " " + LocalDate.parse("T-2024/07", built) + " "
                + LocalDate.parse("T-2024/07/9", built));
        System.out.println(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX z VV", Locale.US)
                        .format(dt.atZone(ZoneOffset.UTC))
                + " " + DateTimeFormatter.ofPattern("xx Z O", Locale.US).format(dt.atOffset(ZoneOffset.ofHours(-5))));
        for (String bad : new String[] {"2024-13-01", "2024-02-30", "x", "2024-01-01T00", ""}) {
            try {
                System.out.println(LocalDate.parse(bad));
            } catch (DateTimeParseException e) {
                System.out.println(e.getMessage() + " " + e.getErrorIndex() + " " + e.getParsedString());
            }
        }
        System.out.println(DayOfWeek.MONDAY.getDisplayName(TextStyle.SHORT, Locale.US) + " "
                + Month.MAY.getDisplayName(TextStyle.FULL, Locale.US) + " "
                + Month.AUGUST.getDisplayName(TextStyle.NARROW, Locale.US));
    }
}
