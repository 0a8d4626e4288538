package skink.programs.conformance.library.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;

/** {@code Formatter}: dates and times. */
public final class FormatDates {
    private FormatDates() {}

    public static void main(String[] arguments) {
        long millis = 1_234_567_890_123L;
        System.out.println(String.format("%tY-%<tm-%<td %<tH:%<tM:%<tS.%<tL %<tN", millis));
        System.out.println(String.format("%tF %<tT %<tR %<tD %<tr", millis));
        System.out.println(String.format("%tA %<ta %<tB %<tb %<th %<te %<tj %<ty %<tC", millis));
        System.out.println(String.format("%tI %<tl %<tk %<tp %<ts %<tQ %<tz %<tZ", millis));
        System.out.println(String.format("%tc", millis));
        System.out.println(String.format("%TA|%10tY|%-10tm|%TB", millis, millis, millis, millis));
        System.out.println(String.format("%tF %<tT", LocalDateTime.of(2021, 2, 3, 4, 5, 6)) + " "
                + String.format("%tA %<te %<tB %<tY", LocalDate.of(2024, 2, 29)) + " "
                + String.format("%tR", LocalTime.of(23, 59)));
        System.out.println(
                String.format("%tF %<tT %<tz", OffsetDateTime.of(2020, 1, 1, 12, 0, 0, 0, ZoneOffset.ofHours(2))));
        System.out.println(String.format("%tF", new Date(0)) + String.format("%tY", (Object) null));
        try {
            String.format("%tH", LocalDate.of(2024, 1, 1));
        } catch (Exception e) {
            System.out.println(e);
        }
    }
}
